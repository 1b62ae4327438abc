import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { readFolder } from '#cli/read-course.ts';
import { formatProblem } from '../problem.ts';
import { load } from './load.ts';
import type { SourceFile } from '../course/course.ts';

const files = readFolder(join(import.meta.dirname, '../../../tests/second-course'));
const lesson = 'lessons/from-metal-to-nature.svx';
const timeline = '<Timeline from="1875-01-01" to="2019-12-31"';

/** What the check says of a course in which one text stands for another. */
function told(path: string, from: string, to: string): string[] {
  const file = files.find((one) => one.path === path);
  expect(file?.text).toContain(from);
  return toldOf(files.map((one) => (one === file ? { ...one, text: one.text.replace(from, () => to) } : one)));
}

function toldOf(all: SourceFile[]): string[] {
  return load(all, { today: '2025-01-01' }).problems.map(formatProblem);
}

describe('what an author may not notice is told', () => {
  test.each([
    ['a heading too deep', '## A treaty', '#### A treaty', 'a lesson has headings of two levels; use ## or ###'],
    [
      'a sub-heading before any section',
      '## A treaty',
      '### A treaty',
      'a sub-heading stands in a section; start with a heading of ##'
    ],
    [
      'a backslash at the end of a line',
      'by a fixed value',
      'by a\\\nfixed value',
      'a backslash does not break a line; begin a new paragraph'
    ],
    [
      'a timeline that runs backwards',
      timeline,
      '<Timeline from="2019-12-31" to="1875-01-01"',
      '"from" of <Timeline> is later than "to"'
    ],
    [
      'a timeline without events',
      timeline,
      '<Timeline from="1990-01-01" to="1990-12-31"',
      'timeline.yaml has no event of these actors from 1990-01-01 to 1990-12-31'
    ],
    [
      'a day that no calendar has',
      timeline,
      '<Timeline from="1875-02-30" to="2019-12-31"',
      '"from" should be a day the calendar has'
    ],
    [
      'a day in words',
      timeline,
      '<Timeline from="30 March 1875" to="2019-12-31"',
      '"from" should be a date like "2025-02-12"'
    ]
  ])('%s', (_, from, to, message) => {
    const [line, ...others] = told(lesson, from, to);
    expect(line).toMatch(/^lessons\/from-metal-to-nature\.svx:\d+:\d+ {2}error {2}/);
    expect(line).toContain(message);
    expect(others).toEqual([]);
  });

  test.each(['**treaty**', '*treaty*', '<b>treaty</b>', '[treaty](x)', '`treaty`', '__treaty__', 'treaty &amp; more'])(
    'Markdown in a list, which would be shown as it stands: %s',
    (text) => {
      const [line, ...others] = told('glossary.yaml', 'definition: ', `definition: A ${text} of `);
      expect(line).toMatch(/^glossary\.yaml:\d+:\d+ {2}warning {2}".*" is shown as it stands/);
      expect(others).toEqual([]);
    }
  );

  test('signs that are no Markdown are left alone', () => {
    expect(
      told('glossary.yaml', 'definition: ', 'definition: 5 * 3 * 2, a_b and c_d, AT&T, 1 < 2 > 0, item [1] of ')
    ).toEqual([]);
  });

  test('a lesson far longer than it says', () => {
    const long = `by a fixed value ${'of a constant of nature '.repeat(800)}`;
    expect(told(lesson, 'by a fixed value', long)).toEqual([
      expect.stringMatching(
        /^lessons\/from-metal-to-nature\.svx:4:10 {2}warning {2}"minutes" says 5, but \d+ words and \d+ questions take about 2\d$/
      )
    ]);
  });

  test.each(['2019-02-30', '2019-13-12'])('a day that no calendar has in a list: %s', (day) => {
    expect(told('timeline.yaml', 'date: 2019-05-20', `date: ${day}`)).toEqual([
      expect.stringMatching(
        `^timeline\\.yaml:\\d+:\\d+ {2}error {2}"date" should be a day the calendar has, not the text "${day}"$`
      )
    ]);
  });

  test('a word in braces that stands for nothing in the text around a picture', () => {
    const text = (id: string) =>
      `- id: ${id}\n  title: What happened\n  intro: From {first} to {lsat}.\n  notes:\n    - title: A note\n      text: Since {first}.\n`;
    const lines = (id: string) => toldOf([...files, { path: 'pictures.yaml', text: text(id) }]);
    const rest = 'here; the intro of a timeline with events knows {first} and {last}, their months';
    expect(lines('timeline')).toEqual([
      `pictures.yaml:3:26  error  nothing stands for {lsat} ${rest} — did you mean "{last}"?`,
      `pictures.yaml:6:19  error  nothing stands for {first} ${rest}`
    ]);
    expect(lines('actors')).toHaveLength(3);
  });

  test('an actor on a side, where course.yaml has no sides', () => {
    const lines = told('course.yaml', 'sides:\n  - { id: conference, name: The conference }\n', '');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toContain('no side of course.yaml has the id "conference"');
  });

  test('a language in which the interface has no words', () => {
    expect(told('course.yaml', 'language: en', 'language: uk')).toEqual([
      'course.yaml:3:11  warning  the buttons and notices of the site are in en; the texts of the course stand in "uk" among them'
    ]);
  });

  test('a file in other bytes than UTF-8, once', () => {
    const garbled = (path: string) =>
      toldOf(files.map((file) => (file.path === path ? { path, text: '', garbled: true as const } : file)));
    for (const path of [lesson, 'glossary.yaml', 'questions/units-and-prefixes.yaml', 'claims/units.yaml'])
      if (files.some((file) => file.path === path))
        expect(garbled(path)[0]).toBe(
          `${path}:1:1  error  this file is not in UTF-8; save it in that encoding (editors name it when they save)`
        );
    expect(garbled('glossary.yaml')).toHaveLength(1);
  });
});

test.each([
  '.git/config',
  '.github/workflows/publish.yml',
  '.vscode/settings.json',
  'notes.md',
  'map.png',
  'images/map.jpg',
  'lessons/sketch.png',
  'questions/Thumbs.db',
  'questions/digging.yaml~',
  'node_modules/a/b.yaml',
  'LICENSE.txt'
])('%s in the folder is the author’s own, and no mistake', (path) => {
  expect(toldOf([...files, { path, text: 'x' }])).toEqual([]);
});
