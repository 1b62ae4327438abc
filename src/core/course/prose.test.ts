import { describe, expect, test } from 'vitest';
import { plain, readProse } from './prose.ts';

/** Problems of a body that starts in line 1, as `line:column message`. */
function problems(body: string): string[] {
  return readProse('a.svx', body, 1)
    .problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
}

function proseOf(body: string) {
  const { prose, problems } = readProse('a.svx', body, 1);
  expect(problems).toEqual([]);
  return prose;
}

describe('sections', () => {
  const { sections } = proseOf(
    'Before.\n\n<Question id="q0" />\n\n## One *word*\n\n<Question id="q1" />\n\n### Below\n\n<Question id="q2" />\n\n## Two\n\n<Quiz ids="q3 q4" title="Both" />\n'
  );

  test('start at ## or at a quiz and are known by the address of their heading', () => {
    expect(sections.map(({ id, title, line }) => [id, title, line])).toEqual([
      ['one-word', 'One word', 5],
      ['two', 'Two', 13],
      ['quiz-both', 'Both', 15]
    ]);
  });

  test('hold the questions that stand in them, those of sub-sections too', () => {
    expect(sections.map(({ questions }) => questions)).toEqual([['q1', 'q2'], [], ['q3', 'q4']]);
  });

  test('are not started by a heading in code or in a comment', () => {
    expect(proseOf('```\n## No\n```\n\n<!--\n## No\n-->\n').sections).toEqual([]);
  });
});

describe('passages', () => {
  test('are plain text with the claims they teach', () => {
    const { passages } = proseOf(
      '<Claim id="a b">He *came* to <Term id="t">Kyiv</Term>,\nwith `two` [drafts](https://example.org).</Claim> More.'
    );
    expect(passages).toEqual([
      {
        claims: [
          { id: 'a', line: 1, column: 12 },
          { id: 'b', line: 1, column: 14 }
        ],
        text: 'He came to Kyiv, with two drafts.'
      }
    ]);
  });

  test('are known by the claims of their own tag, whatever was marked before', () => {
    const { passages } = proseOf('<Claim id="a">One.</Claim> <Claim id="b">Two.</Claim>');
    expect(passages.map(({ claims, text }) => [claims[0]?.id, text])).toEqual([
      ['a', 'One.'],
      ['b', 'Two.']
    ]);
  });
});

describe('references', () => {
  const prose = proseOf(
    'A <Term id=\'t\'>term</Term>.\n\n<Timeline\n  from="2025-02-12" to="2025-02-21"\n  actors="trump zelensky" title="T" caption="C" />\n\n<Quiz ids="a\n  b" title="T" />\n'
  );

  test('have the place of the id itself, on whichever line of the tag it stands', () => {
    expect(prose.named.glossary).toEqual([{ id: 't', line: 1, column: 13 }]);
    expect(prose.named.actors).toEqual([
      { id: 'trump', line: 5, column: 11 },
      { id: 'zelensky', line: 5, column: 17 }
    ]);
    expect(prose.questions).toEqual([
      { id: 'a', line: 7, column: 12 },
      { id: 'b', line: 8, column: 3 }
    ]);
  });

  test('count lines from where the body starts in its file', () => {
    expect(readProse('a.svx', '\n<Question id="q" />\n', 10).prose.questions).toEqual([
      { id: 'q', line: 11, column: 15 }
    ]);
  });

  test('are the same with the line ends of Windows', () => {
    const body = 'Text.\r\n\r\n## One\r\n\r\n<Question id="q" />\r\n\r\nText.\r\n';
    const { sections, questions } = proseOf(body);
    expect(sections).toEqual([{ id: 'one', title: 'One', line: 3, text: 'Text.', questions: ['q'] }]);
    expect(questions).toEqual([{ id: 'q', line: 5, column: 15 }]);
  });

  test('in code or in a comment are none', () => {
    expect(proseOf('`<Question id="q" />` and <!-- <Term id="t" /> --> text').questions).toEqual([]);
  });
});

test.each([
  ['text parts questions', '<Question id="a" />\n\nText.\n\n<Question id="b" />\n', [['a'], ['b']]],
  [
    'so does a picture',
    '<Question id="a" />\n\n<Scale title="T" caption="C" />\n\n<Question id="b" />\n',
    [['a'], ['b']]
  ],
  ['an empty line does not', 'Text.\n\n<Question id="a" />\n\n<Question id="b" />\n\nText.\n', [['a', 'b']]],
  [
    'the questions of a quiz are one run',
    '<Question id="a" />\n\n<Quiz ids="b\n c" title="T" />\n',
    [['a'], ['b', 'c']]
  ],
  [
    'the result of a quiz parts it from what follows',
    '<Quiz ids="a" title="T" />\n\n<Question id="b" />\n',
    [['a'], ['b']]
  ]
])('%s', (_, body, runs) => {
  expect(proseOf(body).runs).toEqual(runs);
});

test('words are counted as a reader sees them', () => {
  expect(
    proseOf('## Two words\n\n<Claim id="a">*Three* more — words</Claim>.\n\n<Question id="not-a-word" />\n').words
  ).toBe(5);
});

test.each([
  ['He *did* **not** sign.', 'He did not sign.'],
  ['the _first_ of snake_case', 'the first of snake_case'],
  ['5 * 3 is item #1', '5 * 3 is item #1'],
  ['## A heading', 'A heading'],
  ['(<Term id="t">aid</Term>)', '(aid)'],
  ['one<!-- not this > -->, two', 'one, two'],
  ['a [page](https://example.org/a_b) and ![a map](map.png)', 'a page and a map'],
  ["&lt; &amp;&nbsp;&gt; {'{'}", '< & > {'],
  ['two\n  lines', 'two lines']
])('%j is read as "%s"', (written, read) => {
  expect(plain(written)).toBe(read);
});

describe('what may stand in a lesson', () => {
  test.each([
    ['signs', "More > less, 5 & 6, AT&T, {'{'} and {'}'}, a &lt; b."],
    ['braces and tags in code', 'Write `{x}` or `<b>` or `a < b`.\n\n```\n{x} <script>\n```\n'],
    ['links and addresses', 'See [this](https://example.org) and <https://example.org>.'],
    ['lists, tables, quotations and rules', '- a\n- b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> c\n\n---\n\nd\n'],
    ['comments', 'a <!-- {b} < c -->\n']
  ])('%s', (_, body) => {
    expect(problems(body)).toEqual([]);
  });
});

describe('what the Markdown compiler would choke on or garble', () => {
  test.each([
    ['less than', 'a < b', '1:3 "<" starts a tag here; write &lt; for "less than"'],
    ['less than an amount', 'a <€5', '1:3 "<" starts a tag here; write &lt; for "less than"'],
    ['a protected brace', 'a \\{b', "1:3 a backslash does not protect a brace; write {'{'} or {'}'}"],
    ['a brace', 'a {b} c', "1:3 an opening brace starts code; write {'{'} for a brace"],
    ['code that looks like a brace', "a {'b' + c}", "1:3 an opening brace starts code; write {'{'} for a brace"],
    [
      'a brace in an attribute',
      '<Quiz ids="a" title="{b}" />',
      "1:22 an opening brace starts code; write {'{'} for a brace"
    ],
    ['a footnote', 'a[^1]', '1:2 footnotes are not supported; use <Claim id="..."> for a source'],
    ['an anchor of a heading', '## A {#b}', '1:6 a heading gets its anchor from its text; remove {#...}'],
    ['a heading of the page', '# A', '1:1 the title of the page comes from the front matter; start headings at ##'],
    [
      'text under a heading',
      '## A\nb',
      '2:1 text right after a heading is not read as Markdown; leave an empty line between'
    ],
    ['a line under text', 'a\n---', '2:1 this line turns the text above it into a heading; write headings with ##'],
    [
      'a script',
      'a\n\n<script>\nlet b = { c: 1 < 2 };\n</script>',
      '3:1 a lesson holds no code; use the components of the course'
    ],
    [
      'an element of Svelte',
      '<svelte:head><b>{c}</b></svelte:head>',
      '1:1 a lesson holds no code; use the components of the course'
    ],
    [
      'an event attribute',
      '<p class="a" onclick="b()">c</p>',
      '1:14 a lesson holds no code; remove the event attribute'
    ],
    ['HTML', 'a <b>c</b>', '1:3 a lesson holds no HTML; use Markdown or a component of the course'],
    [
      'quotes in the text of an image',
      '![a "b"](c.png)',
      '1:1 straight quotes in the text of an image break it; use none'
    ]
  ])('is told once: %s', (_, body, problem) => {
    expect(problems(body)).toEqual([problem]);
  });
});

describe('components', () => {
  test.each([
    ['one there is none of', '<Claims id="a">b</Claims>', ['1:1 there is no component <Claims>']],
    [
      'an attribute it does not have',
      '<Term name="a" id="b">c</Term>',
      ['1:7 <Term> has no attribute "name"; expected "id"']
    ],
    ['an attribute twice', '<Term id="a" id="b">c</Term>', ['1:14 "id" stands twice in <Term>']],
    ['an attribute that is missing', '<Quiz ids="a" />', ['1:1 <Quiz> needs title="..."']],
    [
      'an attribute without quotation marks',
      '<Term id={a}>b</Term>',
      ['1:7 the value of "id" should stand in straight double quotes']
    ],
    [
      'an attribute without a value',
      '<Term id>b</Term>',
      ['1:7 the value of "id" should stand in straight double quotes']
    ],
    ['an empty attribute', '<Term id="">b</Term>', ['1:7 "id" of <Term> is empty']],
    [
      'a quotation mark that is not closed',
      '<Claim id="a>b</Claim> "c"',
      ['1:1 the tag <Claim> is not finished; a quotation mark or > is missing']
    ],
    [
      'a passage that is never closed',
      '<Claim id="a">b\n\n<Claim id="c">d</Claim>',
      ['1:1 <Claim> is never closed; expected </Claim> before the paragraph ends']
    ],
    ['a passage that was never opened', 'a</Claim>', ['1:2 </Claim> closes nothing that is open']],
    [
      'a passage over two paragraphs',
      '<Claim id="a">b\n\nc</Claim>',
      ['1:1 <Claim> runs over an empty line; close it before the paragraph ends']
    ],
    [
      'a passage in a passage',
      '<Claim id="a">b <Claim id="c">d</Claim></Claim>',
      ['1:17 a passage cannot stand inside another passage']
    ],
    [
      'a term that ends after its passage',
      '<Claim id="a">b <Term id="c">d</Claim>',
      ['1:17 <Term> is not closed before </Claim>']
    ],
    ['a term without words', 'a <Term id="b" /> c', ['1:3 <Term> needs the text it marks, up to </Term>']],
    ['a question with words', '<Question id="a">b</Question>', ['1:1 <Question> holds no text; end it with />']],
    [
      'a question with two ids',
      '<Question id="a b" />',
      ['1:11 <Question> takes one id, not 2; use <Quiz ids="..." title="..." />']
    ],
    [
      'a question in a paragraph',
      'a <Question id="b" />',
      ['1:3 <Question> stands on lines of its own, with an empty line before and after']
    ],
    [
      'a question right under a paragraph',
      'a\n<Question id="b" />',
      ['2:1 <Question> stands on lines of its own, with an empty line before and after']
    ],
    [
      'a question right above a paragraph',
      '<Question id="b" />\na',
      ['1:1 <Question> stands on lines of its own, with an empty line before and after']
    ],
    [
      'a date that is none',
      '<Timeline from="2025" to="2025-02-21" title="a" caption="b" />',
      ['1:11 "from" should be a date like "2025-02-12"']
    ]
  ])('are told by their tag: %s', (_, body, expected) => {
    expect(problems(body)).toEqual(expected);
  });
});
