import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUnheld } from '../unheld.ts';
import { plainText, textFormats } from './plain-text.ts';

const plain = (raw: string) => plainText(raw, 'moodle').text;

describe('tags, entities and white space', () => {
  test.each([
    ['<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
    ['One<br>Two<br/>Three<BR />', 'One\nTwo\nThree'],
    ['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['<p>a</p>\n\n\n<p>b</p>', 'a\nb'],
    ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
    ['&quot;&eacute;&Alpha;&omega;&euro;&hellip;&rarr;&#8211;&#x41;&nbsp;.', '"éΑω€…→–A .'],
    ['&unknown; &#0; &#xD800; AT&T;', '&unknown; &#0; &#xD800; AT&T;'],
    ['<span style="color: red">red</span>', 'red'],
    ['x<sup>2</sup> and y<sup>n+1</sup> and z<sup>Q</sup>', 'x² and yⁿ⁺¹ and z^Q'],
    ['<p>One<br></p><p>Two<br><br>Three</p>', 'One\nTwo\n\nThree'],
    ['CO<sub>2</sub> and v<sub>max</sub> and x<sub>AB</sub>', 'CO₂ and vₘₐₓ and x_(AB)'],
    ['<a href="https://example.org/a">here</a>', 'here (https://example.org/a)'],
    ['<a href="https://example.org">https://example.org</a>', 'https://example.org'],
    ['<!-- a note -->a<script>alert(1)</script><style>p{}</style>', 'a'],
    ['<pre>if x:\n  y</pre>', 'if x:\n  y'],
    ['&amp;lt;', '&lt;'],
    ['<p><br></p>', ''],
    ['<p>&nbsp;</p>', '']
  ])('%j is %j', (raw, text) => expect(plain(raw)).toBe(text));
});

test.each(['a < b > c', 'if (a<b && c>d)', 'List<String>', 'What does <b> do?', '<b>', '<div>', 'x <br'])(
  'a sign or a tag that is talked about stays: %s',
  (raw) => expect(plain(raw)).toBe(raw)
);

test('white space is joined where a text is laid out by tags, and lines stay where it is not', () => {
  expect(plainText('one\ntwo', 'html').text).toBe('one two');
  expect(plain('one\ntwo')).toBe('one\ntwo');
  expect(plain('<p>one\n  two</p>')).toBe('one two');
});

test('Markdown loses its stars, and keeps its pictures to be mended', () => {
  const text = (raw: string) => plainText(raw, 'markdown').text;
  expect(text('Is **this** _so_ or `that`, see [here](https://example.org)?')).toBe(
    'Is this so or that, see here (https://example.org)?'
  );
  expect(text('2 * 3 * 4 and snake_case_name')).toBe('2 * 3 * 4 and snake_case_name');
  expect(findUnheld(text('![a map](map.png)'))).toEqual({ what: 'picture', name: 'map.png' });
});

test('plain text is nothing but itself', () => {
  expect(plainText('<b>a</b> &lt; **c**', 'plain')).toEqual({ text: '<b>a</b> &lt; **c**', markup: false });
});

describe('what text cannot hold', () => {
  test.each([
    ['<img src="a/b/map.png?x=1">', 'picture', 'map.png'],
    ["<img alt='A map' src=''>", 'picture', 'A map'],
    ['<img src="data:image/png;base64,AAAA" alt="A map">', 'picture', 'A map'],
    ['<video><source src="clip.mp4"></video>', 'film', 'clip.mp4'],
    ['<table><tr><td>1</td><td>2</td></tr></table>', 'table', ''],
    ['<svg><path d="M0 0"/></svg>', 'picture', '']
  ])('%s leaves its mark', (raw, what, name) => expect(findUnheld(plain(raw))).toEqual({ what, name }));

  test.each([
    'It costs $5 or $10.',
    'US$5 and US$10',
    '$_POST and $_GET',
    '$a = $b',
    'a[i] and f(x)',
    'an array [img]',
    'C:\\temp (x)',
    '[sic] so'
  ])('%s is text', (text) => expect(findUnheld(text)).toBeUndefined());
});

test('any text is read, in every format, and no tag of it is left', () => {
  const part = fc.constantFrom(
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<br>',
    '<img src="a">',
    '<sub>',
    '</sub>',
    '<a href="b">'
  );
  const text = fc.oneof(
    fc
      .array(fc.oneof(part, fc.constantFrom('a', ' ', '\n', '&lt;', '&amp;', '<', '>')), { maxLength: 30 })
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary' })
  );
  fc.assert(
    fc.property(text, fc.constantFrom(...textFormats), (raw, format) => {
      expect(plainText(raw, format).text).not.toMatch(/^\s|\s$/);
    }),
    { numRuns: 500 }
  );
});
