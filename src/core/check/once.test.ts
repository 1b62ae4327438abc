import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '#cli/read-course.ts';
import type { SourceFile } from '../course/course.ts';
import { formatProblem } from '../problem.ts';
import { load } from './load.ts';

const course = readFolder(join(import.meta.dirname, '../../../tests/second-course'));
const first = 'lessons/units-and-prefixes.svx';
const second = 'lessons/from-metal-to-nature.svx';
const bank = 'questions/units-and-prefixes.yaml';

/** What the check says of the second course after a change to one of its files. */
function toldOf(path: string, change: (file: SourceFile) => SourceFile | SourceFile[]): string[] {
  expect(course.map((file) => file.path)).toContain(path);
  const files = course.flatMap((file) => (file.path === path ? change(file) : file));
  return load(files, { today: '2025-01-01' }).problems.map(formatProblem);
}

const garble = ({ path }: SourceFile): SourceFile => ({ path, text: '', garbled: true });
const rename =
  (path: string) =>
  ({ text }: SourceFile): SourceFile => ({ path, text });
const rewrite =
  (text: string) =>
  ({ path }: SourceFile): SourceFile => ({ path, text });
const replace =
  (from: string, to: string) =>
  ({ path, text }: SourceFile): SourceFile => {
    expect(text).toContain(from);
    return { path, text: text.replace(from, () => to) };
  };

const encoding = 'error  this file is not in UTF-8; save it in that encoding (editors name it when they save)';
const frontMatter =
  'error  a lesson starts with front matter: a line ---, then title, summary, minutes and objectives, then a line ---';

test.each<[string, string, (file: SourceFile) => SourceFile, string]>([
  ['a lesson in other bytes', first, garble, `${first}:1:1  ${encoding}`],
  ['a bank in other bytes', bank, garble, `${bank}:1:1  ${encoding}`],
  ['claims in other bytes', 'claims/units.yaml', garble, `claims/units.yaml:1:1  ${encoding}`],
  ['an empty lesson', first, rewrite(''), `${first}:1:1  ${frontMatter}`],
  [
    'a lesson that ends with its front matter',
    first,
    ({ path, text }) => ({ path, text: text.slice(0, text.indexOf('---', 3) + 4) }),
    `${first}:11:1  error  the lesson has no text; write it below its front matter`
  ],
  ['a lesson of empty lines', first, rewrite('\n\n'), `${first}:1:1  ${frontMatter}`],
  [
    'a lesson whose file has another ending',
    first,
    rename('lessons/units-and-prefixes.md'),
    `lessons/units-and-prefixes.md:1:1  error  this is no file of a course — did you mean "${first}"?`
  ],
  [
    'a bank whose file has another ending',
    bank,
    rename('questions/units-and-prefixes.yml'),
    `questions/units-and-prefixes.yml:1:1  error  this is no file of a course — did you mean "${bank}"?`
  ],
  [
    'a list whose file is misspelt',
    'sources.yaml',
    rename('source.yaml'),
    'source.yaml:1:1  error  this is no file of a course — did you mean "sources.yaml"?'
  ],
  [
    'a passage that is not closed before the next ones of its paragraph',
    first,
    replace('the mole and the candela.</Claim>', 'the mole and the candela.'),
    `${first}:17:1  error  <Claim> is never closed; expected </Claim> before the paragraph ends`
  ],
  [
    'a question in a sentence, which stands in its place besides',
    first,
    replace('A prefix saves zeros.', 'A prefix <Question id="unit-of-mass" /> saves zeros.'),
    `${first}:33:10  error  <Question> stands on lines of its own, with an empty line before and after`
  ]
])('%s is one mistake', (_, path, change, line) => {
  expect(toldOf(path, change)).toEqual([line]);
});

test('a lesson that course.yaml does not list yet is told so, and nothing of what its bank still lacks', () => {
  const draft = (file: SourceFile): SourceFile[] => [file, { ...file, path: 'lessons/a-draft.svx' }];
  expect(toldOf(second, draft)).toEqual([
    'lessons/a-draft.svx:1:1  error  the lesson "a-draft" is not listed in course.yaml; add it under lessons'
  ]);
});

test('a passage that is closed twice as often as it is opened is told where it is closed', () => {
  const twice = replace('the mole and the candela.</Claim>', 'the mole and the candela.</Claim></Claim>');
  expect(toldOf(first, twice)).toEqual([expect.stringContaining('</Claim> closes nothing that is open')]);
});
