import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import { formatProblem } from '../problem.ts';
import { lessonPages, sitePages, topicPage } from './links.ts';
import { load } from './load.ts';

const root = join(import.meta.dirname, '../../..');
const files = readFolder(join(root, 'tests/second-course'));
const lesson = 'lessons/units-and-prefixes.svx';

/** What the check says of a paragraph at the end of a lesson: message and suggestion, and the column. */
function told(paragraph: string): string[] {
  const changed = files.map((file) =>
    file.path === lesson ? { ...file, text: `${file.text}\n\n${paragraph}\n` } : file
  );
  const { problems } = load(changed, { today: '2025-01-01', served: ['plans/first.pdf', 'maps/old.png'] });
  return problems.map(formatProblem).map((line) => line.replace(/^\S+?:\d+:(\d+) {2}error {2}/, '$1 '));
}

describe('a link of a lesson', () => {
  test.each([
    'See [this](https://example.org/a_(b) "title"), [a mail](mailto:class@example.org) or <https://example.org>.',
    'See [the other lesson](../from-metal-to-nature/), [a part of it](../from-metal-to-nature/#a-treaty-and-a-bureau).',
    'See [all quizzes](../../quizzes/), [the start](../../), [the words](../../glossary/) and [the claims](../../claims/).',
    'See [the top](#text), [a question](../from-metal-to-nature/#q-kilogram-today) and [a sheet](../../plans/first.pdf).',
    'See [this][below].\n\n[below]: ../from-metal-to-nature/ "The other lesson"',
    'See `[no link](nowhere)`.'
  ])('may be as in %j', (paragraph) => {
    expect(told(paragraph)).toEqual([]);
  });

  test.each([
    [
      '[x](from-metal-to-nature)',
      '5 there is no page "from-metal-to-nature" — did you mean "../from-metal-to-nature/"?'
    ],
    [
      '[x](../from-metal-to-natur/)',
      '5 there is no page "../from-metal-to-natur/" — did you mean "../from-metal-to-nature/"?'
    ],
    [
      '[x](../from-metal-to-nature)',
      '5 the address of a page ends in a slash — did you mean "../from-metal-to-nature/"?'
    ],
    [
      '[x](from-metal-to-nature.svx)',
      '5 there is no page "from-metal-to-nature.svx" — did you mean "../from-metal-to-nature/"?'
    ],
    [
      '[x](/lessons/from-metal-to-nature/)',
      '5 an address that starts with / leaves a site that stands in a folder — did you mean "../from-metal-to-nature/"?'
    ],
    [
      '[x](/quizzes/)',
      '5 an address that starts with / leaves a site that stands in a folder — did you mean "../../quizzes/"?'
    ],
    ['[x](/lessons/nope/)', '5 there is no page "/lessons/nope/"'],
    ['[x](../../../)', '5 there is no page "../../../"'],
    ['[x](#no-such)', '5 there is no place "#no-such" in this lesson'],
    [
      '[x](../from-metal-to-nature/#a-treaty-and-bureau)',
      '5 there is no place "#a-treaty-and-bureau" in "lessons/from-metal-to-nature/" — did you mean "#a-treaty-and-a-bureau"?'
    ],
    [
      '[x](javascript:alert(1)',
      '5 "javascript:alert(1" is no address a lesson links to; write one that starts with https://'
    ],
    ['[x](//example.org/)', '5 "//example.org/" is no address a lesson links to; write one that starts with https://'],
    ['[x]()', '6 this link leads nowhere; write an address in its brackets'],
    ['[x][b]\n\n[b]: nowhere', '6 there is no page "nowhere"']
  ])('is refused at its place: %j', (paragraph, problem) => {
    expect(told(paragraph)).toEqual([problem]);
  });
});

describe('an image of a lesson', () => {
  test.each(['![A map](../../maps/old.png)', '![A dot](data:image/png;base64,AAAA)'])(
    'may be as in %j',
    (paragraph) => {
      expect(told(paragraph)).toEqual([]);
    }
  );

  test.each([
    ['![A map](map.png)', '10 there is no picture "map.png"; those a lesson can show stand in static/'],
    [
      '![A map](old.png)',
      '10 there is no picture "old.png"; those a lesson can show stand in static/ — did you mean "../../maps/old.png"?'
    ],
    [
      '![A map](https://example.org/map.png)',
      '10 a picture from another site is not shown: a page of the course asks no other site for anything'
    ]
  ])('is refused at its place: %j', (paragraph, problem) => {
    expect(told(paragraph)).toEqual([problem]);
  });
});

test('the pages that lessons may link to are those the site has', () => {
  const pages = readdirSync(join(root, 'src/routes'), { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === '+page.svelte')
    .map(({ parentPath }) => parentPath.slice(join(root, 'src/routes').length + 1).replaceAll('\\', '/'))
    .filter((page) => page !== '404')
    .map((page) => (page === '' ? '' : `${page}/`));
  const known = [...sitePages, ...lessonPages('[lesson]'), topicPage('[topic]')];
  expect(known.toSorted()).toEqual(pages.toSorted());
});
