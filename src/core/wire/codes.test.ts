import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { symbols, valueOf } from './alphabet.ts';
import { codeCapacity, groupLimit, writeCode, type Code } from './code.ts';
import { findCodes } from './find-codes.ts';

const sample = codeFor([
  1, 0, 1, 1, 0, 0, 0, 1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 1, 0, 1, 1, 1, 1, 0, 0, 1, 0, 1, 1, 0, 1
]);
const other = codeFor(Array.from({ length: 230 }, (_, at) => Number(at % 7 < 3)));
const everyCharacter = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

describe('the alphabet', () => {
  test('has no two symbols that look alike, and no vowels', () => {
    expect(symbols).toHaveLength(25);
    expect(symbols).not.toMatch(/[01AEIOULSZB]/);
  });

  test.each([
    ['S', '5'],
    ['b', '8'],
    ['z', '2'],
    ['u', 'V'],
    ['Н', 'H'],
    ['Η', 'H'],
    ['χ', 'X'],
    ['в', '8'],
    ['Ｈ', 'H'],
    ['ｋ', 'K'],
    ['𝐇', 'H'],
    ['５', '5'],
    ['٣', '3'],
    ['۳', '3'],
    ['३', '3']
  ])('%s is read as %s', (typed, meant) => {
    expect(valueOf(typed)).toBe(symbols.indexOf(meant));
  });
});

describe('one slip in one character', () => {
  test.each([
    ['a short code', sample],
    ['a long code', other]
  ])('of %s is always found, and in its group', (_, code) => {
    const meant = only(code);
    let slips = 0;
    for (const at of places(code)) {
      for (const character of everyCharacter.filter((one) => valueOf(one) !== valueOf(code.charAt(at)))) {
        const slip = replace(code, at, character);
        const result = only(slip);
        if ('reason' in result) expect(result).toMatchObject({ reason: 'damaged', groups: [groupAt(at)] });
        else expect({ ...result, slip }).toEqual({ ...meant, mended: groupAt(at), slip });
        slips++;
      }
    }
    expect(slips).toBeGreaterThan(500);
  });

  test('is put right, however the code is written', () => {
    const slip = replace(other, 40, other.charAt(40) === 'K' ? 'M' : 'K');
    for (const written of [slip, slip.toLowerCase(), slip.replaceAll('-', ''), slip.replaceAll('-', ' ')])
      expect(only(written)).toEqual({ ...only(other), mended: 7 });
  });
});

test('a damaged group that looks like the start of a code does not end this one', () => {
  const slip = 'H22MX-8MMDN-2PNR5-49K7F-4YW2J-4277J-HY4YM-CHPFQ-DR657-GW5FD-HYCGF-CMX8V-F7HQG-KRCRG-9NW2Y';
  expect(only(slip)).toMatchObject({ kind: 'hand-in', mended: 7 });
});

test('two neighbours swapped are always found, also across a hyphen', () => {
  for (const at of places(other)) {
    const next = other.charAt(at + 1) === '-' ? at + 2 : at + 1;
    if (next >= other.length || other.charAt(at) === other.charAt(next)) continue;
    const swapped = replace(replace(other, at, other.charAt(next)), next, other.charAt(at));
    expect(only(swapped)).toEqual({ ...only(other), mended: groupAt(at) });
  }
});

test.each([
  ['lost', (code: string, at: number) => code.slice(0, at) + code.slice(at + 1)],
  ['doubled', (code: string, at: number) => code.slice(0, at) + code.charAt(at) + code.slice(at)]
])('a symbol that is %s is found in its group', (_, change) => {
  // one more symbol at the very end is no part of the code
  for (const at of places(other).slice(0, -1))
    expect(only(change(other, at))).toEqual({ ...only(other), mended: groupAt(at) });
});

test('two damaged groups are named, and nothing is guessed', () => {
  const damaged = replace(replace(other, 14, '?'), 50, '0').replace('?', other.charAt(14) === 'K' ? 'M' : 'K');
  expect(only(damaged)).toEqual({ reason: 'damaged', groups: [3, 9], of: 15 });
});

test('groups in another order do not belong together', () => {
  const groups = other.split('-');
  const [second = '', third = ''] = groups.slice(1);
  const result = only(groups.with(1, third).with(2, second).join('-'));
  expect(result).toEqual({ reason: 'damaged', groups: [2, 3], of: 15 });
});

test('groups of another code do not belong here', () => {
  const stranger = codeFor(Array.from({ length: 230 }, (_, at) => Number(at % 5 < 2))).split('-');
  expect(
    only(
      other
        .split('-')
        .with(4, stranger[4] ?? '')
        .join('-')
    )
  ).toEqual({ reason: 'mixed' });
});

test('a code that was cut says how much of it is there', () => {
  expect(only(other.slice(0, 65))).toEqual({ reason: 'cut', groups: 11, of: 15 });
});

describe('groups that are not there are named', () => {
  const groups = other.split('-');

  test.each(groups.slice(1, -1).map((_, at) => at + 1))('the one at place %i', (at) => {
    const result = only(groups.toSpliced(at, 1).join('-'));
    // a group may be well at the place before its own; then it may be the one that is gone
    expect(result).toMatchObject({ reason: 'missing', of: 15 });
    const [named = 0] = (result as { groups: number[] }).groups;
    expect([at + 1, at + 2]).toContain(named);
  });

  test('a line of them, with chat around', () => {
    const text = `Mine: ${groups.toSpliced(4, 3).join(' ')}, good luck! ${sample}`;
    expect(findCodes(text).map(({ result }) => result)).toEqual([
      { reason: 'missing', groups: [5, 6, 7], of: 15 },
      only(sample)
    ]);
  });
});

describe('a code without its beginning is told once', () => {
  const groups = other.split('-');

  test.each([1, 2, 5, 12])('with %i groups gone', (gone) => {
    const rest = groups.slice(gone).join('-');
    for (const written of [rest, rest.toLowerCase(), rest.replaceAll('-', ' '), rest.replaceAll('-', '\n> ')])
      expect(findCodes(`A: ${sample}\nB: ${written}\nC: ${sample}`).map(({ result }) => result)).toEqual([
        only(sample),
        { reason: 'headless' },
        only(sample)
      ]);
  });

  test('also with half a group before it, with slips in it, and without its end', () => {
    for (const rest of [other.slice(8), replace(replace(other.slice(6), 20, '0'), 44, '-'), other.slice(6, 40)])
      expect(findCodes(`Mine: ${rest}, bye!`).map(({ result }) => result)).toEqual([{ reason: 'headless' }]);
  });
});

test('what only looks like a code is told once, where it stands', () => {
  const text = `My code: ABCDE-FGHJK-12345-67890, and ${sample}`;
  const [none, code] = findCodes(text);
  expect(none?.result).toEqual({ reason: 'none' });
  expect(text.slice(none?.start, none?.end)).toBe('ABCDE-FGHJK-12345-67890');
  expect(code?.result).toEqual(only(sample));
});

test('a code of a later version is told as such', () => {
  const later = /^H3/.test(sample) ? sample : mendedHead(sample.replace(/^H2/, 'H3'));
  expect(only(later)).toEqual({ reason: 'unknown-version', version: 2 });
});

test('nothing is found in plain text', () => {
  const chat =
    'Good morning! Here is my homework, sorry it is late... thx :-) 12:03 https://example.org/x?H2=77 RHYTHM MYTHS ' +
    'black-white-green-brown, +49 30-12345-67890, DE12-3456-7890-1234, 3f2b9c1e-8d4a-4f6b-9e2d-123456789abc';
  expect(findCodes(chat)).toEqual([]);
  expect(findCodes('')).toEqual([]);
});

describe('codes are found', () => {
  const lines = [
    `[12:03] Student 1: here it is ${sample} thx!!`,
    `> ${other.slice(0, 47)}\n> ${other.slice(48)}`,
    `“${sample.toLowerCase()}”,`,
    `code:${other.replaceAll('-', ' – ')}.`,
    `*${sample.replaceAll('-', '')}*`,
    other.replace(/(.{33})/g, '$1\n'),
    wide(other),
    other.replaceAll('H', 'Η').replaceAll('K', 'К').replaceAll('5', '٥'),
    other.replace(/(.{9})/g, '$1\u200b'),
    `\u200e${other.replaceAll('-', '\u00ad-\u2060')}\u200f`
  ];

  test.each(lines)('in %j', (line) => {
    expect(findCodes(line)).toMatchObject([{ result: { kind: 'hand-in' } }]);
  });

  test('several in one text, each where it stands', () => {
    const text = lines.join('\n\nand then\n');
    const found = findCodes(text);
    expect(found.map(({ result }) => result)).toEqual(
      [sample, other, sample, other, sample, other, other, other, other, other].map(only)
    );
    expect(text.slice(found[0]?.start, found[0]?.end)).toBe(sample);
  });

  test('one right after the other', () => {
    const both = (sample + other + sample).replaceAll('-', '');
    expect(findCodes(both).map(({ result }) => result)).toEqual([sample, other, sample].map(only));
  });

  test('a damaged one does not hide the next', () => {
    const text = `${replace(replace(other, 14, '0'), 50, '0')} ${sample}`;
    expect(findCodes(text).map(({ result }) => result)).toEqual([
      { reason: 'damaged', groups: [3, 9], of: 15 },
      only(sample)
    ]);
    expect(findCodes(`${other.slice(0, 65)} and ${sample}`).map(({ result }) => result)).toEqual([
      { reason: 'cut', groups: 11, of: 15 },
      only(sample)
    ]);
  });
});

test('what is written is read, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: codeCapacity }), (bits) => {
      const code = only(codeFor(bits)) as Code;
      expect(code.bits.slice(0, bits.length)).toEqual(bits);
      expect(code.bits.length - bits.length).toBeLessThan(18);
    })
  );
});

test('more than a code can hold is not written', () => {
  expect(writeCode('hand-in', Array<number>(codeCapacity).fill(1))?.split('-')).toHaveLength(groupLimit);
  expect(writeCode('hand-in', Array<number>(codeCapacity + 1).fill(1))).toBeUndefined();
});

test('any text is searched without an error, and a code in it is well or says what is wrong', () => {
  const mangled = fc
    .tuple(
      fc.constantFrom(sample, other),
      fc.array(fc.tuple(fc.nat(150), fc.constantFrom('', '-', 'K', '0', ' ', 'H2', '\n')))
    )
    .map(([code, changes]) => changes.reduce((text, [at, by]) => replace(text, at, by), code));
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), mangled, fc.stringMatching(/^[HXQ2-9CDFGJK -]{0,200}$/)),
      (text) => {
        for (const { start, end, result } of findCodes(text)) {
          expect(end).toBeGreaterThan(start);
          if ('reason' in result)
            expect(result.reason).toMatch(/^(unknown-version|damaged|cut|missing|mixed|headless|none)$/);
        }
      }
    )
  );
});

/** As a keyboard for Chinese or Japanese may write it. */
function wide(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

function codeFor(bits: readonly number[]): string {
  return writeCode('hand-in', bits) ?? '';
}

/** The one code of a text. */
function only(text: string) {
  const found = findCodes(text);
  if (found.length !== 1) throw new Error(`${found.length} codes in ${text}`);
  return found[0]?.result ?? { reason: 'mixed' as const };
}

function places(code: string): number[] {
  return [...code].flatMap((character, at) => (character === '-' ? [] : [at]));
}

function groupAt(at: number): number {
  return Math.floor(at / 6) + 1;
}

function replace(text: string, at: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + 1);
}

/** The same text with the check of its first group made right. */
function mendedHead(code: string): string {
  for (const symbol of symbols) {
    const [found] = findCodes(replace(code, 4, symbol));
    if (found && 'reason' in found.result && found.result.reason === 'unknown-version') return replace(code, 4, symbol);
  }
  return code;
}
