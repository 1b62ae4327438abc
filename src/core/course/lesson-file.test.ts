import { compile } from 'mdsvex';
import { describe, expect, test } from 'vitest';
import { prepareLesson, splitLesson } from './lesson-file.ts';

const lesson = '---\ntitle: A lesson\nminutes: 5\n---\n\nText.\n\n## Two words\n\nMore.\n';

describe('a lesson file', () => {
  test('is cut into front matter and body, each with the line it starts on', () => {
    expect(splitLesson('a.svx', lesson)).toEqual({
      frontMatter: { text: 'title: A lesson\nminutes: 5', firstLine: 2 },
      body: { text: '\nText.\n\n## Two words\n\nMore.\n', firstLine: 5 }
    });
  });

  test('may have the line ends and the byte-order mark of Windows', () => {
    const parts = splitLesson('a.svx', `\uFEFF${lesson.replaceAll('\n', '\r\n')}`);
    expect(parts).toMatchObject({ frontMatter: { text: 'title: A lesson\r\nminutes: 5' }, body: { firstLine: 5 } });
  });

  test('may end with its front matter', () => {
    expect(splitLesson('a.svx', '---\ntitle: A\n---')).toMatchObject({ body: { text: '', firstLine: 4 } });
  });

  test.each(['', 'Text.\n', 'Text.\n---\ntitle: A\n---\n', '---\ntitle: A\n'])(
    'that is %j has no front matter',
    (text) => {
      expect(splitLesson('a.svx', text)).toEqual({ file: 'a.svx', line: 1, column: 1 });
    }
  );
});

describe('what the Markdown compiler gets', () => {
  test('has every line where the file has it', () => {
    const lines = prepareLesson(lesson, 'parts').split('\n');
    expect(lines).toHaveLength(lesson.split('\n').length);
    expect(lines[5]).toBe('Text.');
    expect(lines[9]).toBe('More.');
  });

  test('has the components it uses in scope and no front matter', () => {
    const prepared = prepareLesson(
      `${lesson}\n<Quiz ids="a" title="B" />\n\n<Drafts title="C" caption="D" />\n`,
      'parts'
    );
    expect(prepared).toMatch(/^<script>import { Quiz, Drafts } from 'parts';<\/script>\n/);
    expect(prepared).not.toContain('title: A lesson');
  });

  test.each([
    ['## Two words', '<h2 id="two-words">Two words</h2>'],
    ['### *Two* words', '<h3 id="two-words">Two words</h3>'],
    ["## A &lt; {'{'} B", '<h2 id="a-b">A &#60; &#123; B</h2>'],
    ['## Two words\r', '<h2 id="two-words">Two words</h2>\r']
  ])('has %j anchored', (heading, html) => {
    expect(prepareLesson(`---\na: b\n---\n${heading}\n`, 'parts')).toContain(`\n${html}\n`);
  });

  test('keeps what looks like a heading in code', () => {
    expect(prepareLesson('---\na: b\n---\n```\n## Two\n```\n', 'parts')).toContain('\n## Two\n');
  });

  test('is the text itself when there is no front matter', () => {
    expect(prepareLesson('Text.', 'parts')).toBe('Text.');
  });
});

/** The HTML of a lesson's body without the script and the empty expressions, white space joined. */
async function html(body: string): Promise<string> {
  const compiled = await compile(prepareLesson(`---\na: b\n---\n\n${body}`, 'parts'), { smartypants: false });
  return (compiled?.code ?? '')
    .replace(/<script>.*<\/script>/, '')
    .replaceAll("{''}", '')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('marked words stay in their paragraph, with emphasis and links read', () => {
  test.each([
    [
      'at its start',
      '<Claim id="a">*One* two.</Claim> **Three**.',
      '<p><Claim id="a"><em>One</em> two.</Claim> <strong>Three</strong>.</p>'
    ],
    [
      'at the start of a later line',
      'One\n<Claim id="a">*two*\n</Claim> three.',
      '<p>One <Claim id="a"><em>two</em> </Claim> three.</p>'
    ],
    ['in a list', '- <Term id="a">*one*</Term> two', '<ul> <li><Term id="a"><em>one</em></Term> two</li> </ul>'],
    ['in a numbered list', '1. <Claim id="a">*one*</Claim>', '<ol> <li><Claim id="a"><em>one</em></Claim></li> </ol>'],
    [
      'in a quotation',
      '> <Claim id="a">*one*</Claim>',
      '<blockquote> <p><Claim id="a"><em>one</em></Claim></p> </blockquote>'
    ]
  ])('%s', async (_, body, expected) => {
    expect(await html(body)).toBe(expected);
  });
});
