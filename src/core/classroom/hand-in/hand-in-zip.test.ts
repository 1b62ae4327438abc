import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readHandInZip } from './hand-in-zip.ts';

const code = 'H2223-23456-34567';
const text = (content: string) => strToU8(content);

test('a zip of Moodle, with a folder for each student, and one of Canvas are read file by file', () => {
  const zip = zipSync({
    'Student 1_101_assignsubmission_file_/hand-in.json': text('{}'),
    'Student 2_102_assignsubmission_onlinetext_/onlinetext.html': text(
      `<html><head><title>x</title></head><body><p>My&nbsp;code:</p><p>H22<b>23</b>-23456&#45;34567</p></body></html>`
    ),
    'student3_103_9_code.txt': text(code),
    'student4_104_9_code.PNG': new Uint8Array([1, 2, 3])
  });
  expect(readHandInZip(zip)).toEqual({
    files: [
      { name: 'Student 1_101_assignsubmission_file_/hand-in.json', content: { text: '{}' } },
      {
        name: 'Student 2_102_assignsubmission_onlinetext_/onlinetext.html',
        content: { text: expect.stringContaining(`My code:\n\n${code}\n`) }
      },
      { name: 'student3_103_9_code.txt', content: { text: code } },
      { name: 'student4_104_9_code.PNG', content: { picture: new Uint8Array([1, 2, 3]), type: 'image/png' } }
    ],
    unread: []
  });
});

test('what cannot be read is named, and what is no file is not', () => {
  const zip = zipSync({
    'Student 1/essay.docx': text('x'),
    'Student 1/more.zip': text('x'),
    'Student 2/code.txt': text(code),
    'Student 2/.DS_Store': text('x'),
    '__MACOSX/Student 2/._code.txt': text('x')
  });
  expect(readHandInZip(zip)).toEqual({
    files: [{ name: 'Student 2/code.txt', content: { text: code } }],
    unread: ['Student 1/essay.docx', 'Student 1/more.zip']
  });
});

test('a file larger than a hand-in can be is named and not unpacked', () => {
  const zip = zipSync({ 'a/huge.txt': new Uint8Array(3_000_000), 'a/code.txt': text(code) });
  expect(readHandInZip(zip)).toMatchObject({ files: [{ name: 'a/code.txt' }], unread: ['a/huge.txt'] });
});

test('a bomb of many files is refused', () => {
  const many = Object.fromEntries(Array.from({ length: 3001 }, (_, at) => [`${at}.txt`, text('x')]));
  expect(readHandInZip(zipSync(many, { level: 0 }))).toEqual({ reason: 'too-large' });
  const large = Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`${at}.png`, new Uint8Array(19_000_000)]));
  expect(readHandInZip(zipSync(large, { level: 1 }))).toEqual({ reason: 'too-large' });
});

test.each([
  ['nothing', new Uint8Array()],
  ['a text', text('PK, but no zip at all, although it begins like one')],
  ['half of one', zipSync({ 'a.txt': text(code.repeat(50)) }).slice(0, 60)]
])('%s is no zip', (_, bytes) => expect(readHandInZip(bytes)).toEqual({ reason: 'no-zip' }));

test('a file that is larger than it states gets no more room than that', () => {
  const zip = zipSync({ 'a.txt': [text('x'.repeat(1000)), { level: 9 }] });
  const view = new DataView(zip.buffer, zip.byteOffset);
  const directory = zip.findIndex((_, at) => view.byteLength - at > 4 && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(directory + 24, 10, true);
  const read = readHandInZip(zip);
  for (const { content } of read.files ?? []) expect('text' in content && content.text.length).toBeLessThanOrEqual(10);
});
