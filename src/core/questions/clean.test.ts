import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, cleanSteps, type CleanStep } from './clean.ts';
import { withoutUnseen } from '../signs.ts';

describe('always', () => {
  test.each([
    ['wide letters and digits become plain ones', 'Ｋｙｉｖ ２０２５', 'kyiv 2025'],
    ['ligatures come apart', 'ﬁnance', 'finance'],
    ['letters with separate accents are composed', 'cafe\u0301', 'café'],
    ['curly apostrophes become plain', 'Ukraine’s ‘fund’', "ukraine's 'fund'"],
    ['grave and acute accents typed as apostrophes become plain', 'Ukraine`s Ukraine´s', "ukraine's ukraine's"],
    ['curly and angle quotes become plain', '“fund” „fund‟ «fund»', '"fund" "fund" "fund"'],
    ['primes become quotes', '5′ 6″', '5\' 6"'],
    ['dashes and minus signs become hyphens', 'a‐b‑c–d—e−f', 'a-b-c-d-e-f'],
    [
      'no-break, thin and ideographic spaces become spaces',
      '500\u00A0billion\u2009US\u3000dollars',
      '500 billion us dollars'
    ],
    ['zero-width characters and soft hyphens vanish', '\uFEFFli\u200Bth\u200Ci\u2060u\u00ADm', 'lithium'],
    ['white space is trimmed and collapsed', ' \t rare \n\n earths  ', 'rare earths'],
    ['capitals are folded', 'KYIV Straße STRASSE ẞ', 'kyiv strasse strasse ss'],
    ['Cyrillic capitals are folded', 'КИЇВ', 'київ'],
    ['nothing but spaces becomes nothing', ' \u00A0\u200B ', ''],
    ['a capital I with a dot is an i', 'İstanbul', 'istanbul'],
    ['digits of other scripts are digits', '٥٠ ۵۰ ५० ৫০ ๕๐ 𝟓𝟎', '50 50 50 50 50 50'],
    ['a raised digit stays raised', '10² 10⁻³ ㎡', '10^2 10^-3 m^2'],
    ['a lowered digit stays lowered after a digit', '10₂', '10_2'],
    ['a lowered digit is plain after a letter', 'CO₂ Ca(OH)₂', 'co2 ca(oh)2'],
    ['a fraction stands apart from the number before it', '2½ ¾', '2 1/2 3/4']
  ])('%s', (_, text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  test('capitals stay where case matters', () => {
    expect(clean(' US  and us ', { caseSensitive: true })).toBe('US and us');
  });
});

describe('only when asked for', () => {
  test.each<[string, CleanStep, string, string]>([
    ['a leading "the" is left out', 'article', 'The Fund', 'fund'],
    ['a leading "a" or "an" is left out', 'article', 'An agreement', 'agreement'],
    ['an article within the text stays', 'article', 'fund the war', 'fund the war'],
    ['a word that only begins like an article stays', 'article', 'theory', 'theory'],
    ['an article alone stays', 'article', 'the', 'the'],
    ['final punctuation is left out', 'punctuation', 'Kyiv ?!', 'kyiv'],
    ['punctuation within the text stays', 'punctuation', 'U.S. dollars, 2.5', 'u.s. dollars, 2.5'],
    ['commas between thousands are left out', 'thousands', '1,000,000', '1000000'],
    ['thin spaces and apostrophes between thousands are left out', 'thousands', '1\u2009000 or 1’000', '1000 or 1000'],
    ['a comma that does not part thousands stays', 'thousands', '1,5 or 30,2025', '1,5 or 30,2025'],
    ['accents are left out', 'accents', 'Café Zürich', 'cafe zurich'],
    ['strokes are left out', 'accents', 'Łódź Øst Đakovo Ħal ŧ', 'lodz ost dakovo hal t'],
    ['joined letters come apart', 'accents', 'Æther œuvre Straße', 'aether oeuvre strasse'],
    ['an i without a dot is an i', 'accents', 'Kadıköy', 'kadikoy'],
    ['stress marks are left out', 'accents', 'Ки́їв за́мок за̀мок', 'київ замок замок'],
    ['the letters й, ї, ў and ґ stay', 'accents', 'май Київ ўсё ґанок', 'май київ ўсе ґанок'],
    ['a letter й or ї under stress stays', 'accents', 'ї́жак', 'їжак'],
    ['the dots of ё are left out', 'accents', 'Королёв', 'королев'],
    ['the Macedonian letters ѓ and ќ stay', 'accents', 'Ѓорѓи куќа', 'ѓорѓи куќа'],
    ['points of vowels are left out', 'accents', 'שָׁלוֹם مُحَمَّد', 'שלום محمد'],
    ['signs that are vowels stay', 'accents', 'कि का กี が', 'कि का กี が']
  ])('%s', (_, step, text, cleaned) => {
    expect(clean(text, { ignore: [step] })).toBe(cleaned);
  });

  test.each([
    ['article', 'the fund'],
    ['punctuation', 'kyiv.'],
    ['thousands', '1,000'],
    ['accents', 'café']
  ])('without the step %s nothing of the kind is left out', (step, text) => {
    const others = cleanSteps.filter((other) => other !== step);
    expect(clean(text, { ignore: others })).toBe(text);
  });

  test('the steps work together whatever order they are written in', () => {
    const [written, reversed] = [[...cleanSteps], cleanSteps.toReversed()];
    expect(clean('The “Café” of 1,000 .', { ignore: written })).toBe('"cafe" of 1000');
    expect(clean('The “Café” of 1,000 .', { ignore: reversed })).toBe('"cafe" of 1000');
  });
});

describe('signs that nobody sees come off', () => {
  test.each(
    [
      ...[0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0x2061, 0x2064, 0xfeff, 0xad, 0x61c, 0x34f, 0x180e],
      ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0xfe00, 0xfe0f, 0xe0100, 0xe0061],
      ...[0x3164, 0x115f, 0xfff9, 0xfffc, 0x0, 0x7, 0x7f, 0x9b]
    ].map((point) => [point.toString(16)])
  )('U+%s', (hex) => {
    const sign = String.fromCodePoint(parseInt(hex, 16));
    expect(clean(`${sign}li${sign}thium${sign}`)).toBe('lithium');
    expect(withoutUnseen(`${sign}7${sign}`)).toBe('7');
  });

  test('signs that are seen stay', () => {
    expect(withoutUnseen('\u0600\u06dd 5 é\u0301 \t a')).toBe('\u0600\u06dd 5 é\u0301 \t a');
  });
});

describe('letters of another script that look the same are those of the word around them', () => {
  test.each([
    ['a Cyrillic K in a Latin word', '\u041Ayiv', 'kyiv'],
    ['several Cyrillic letters', '\u0420\u043Ert', 'port'],
    ['a Latin K and i in a Cyrillic word', 'Kи\u0457в', 'київ'],
    ['Latin capitals in Cyrillic ones', 'K\u0418\u0407B', 'київ'],
    ['a Greek omicron', 'L\u03BFndon', 'london'],
    ['a Latin A in a Greek word', 'A\u03B8\u03AE\u03BD\u03B1', '\u03B1\u03B8\u03AE\u03BD\u03B1'],
    ['a Cyrillic letter that stands alone', 'vitamin \u0421', 'vitamin c'],
    ['in one word of two scripts side by side', 'Ky\u0456v (Ки\u0457в)', 'kyiv (київ)']
  ])('%s', (_, text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  test.each([
    ['a Cyrillic word that looks Latin', '\u0441\u043E\u0440', 'cop'],
    ['a Greek word that looks Latin', '\u03A4\u039F\u039C', 'tom'],
    ['a letter that looks like none', '\u0432ank', 'bank'],
    ['one alphabet for the other', '\u0436\u0443k', 'juk']
  ])('%s stays what it is', (_, text, other) => {
    expect(clean(text)).not.toBe(other);
  });
});

test('what is clean already stays as it is', () => {
  const words = fc
    .array(fc.stringMatching(/^[A-Za-z0-9’“–é]{1,8}$/), { minLength: 1 })
    .map((list) => list.join(' \u00A0'));
  fc.assert(
    fc.property(words, (text) => {
      expect(clean(clean(text))).toBe(clean(text));
    })
  );
});

test('whatever is cleaned once stays as it is', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(..."aAiİıкКοΟΥvVßæ²₂½٥ .,'-1́̈\u200eїйthe ") })
  );
  fc.assert(
    fc.property(text, fc.subarray([...cleanSteps]), fc.boolean(), (typed, ignore, caseSensitive) => {
      const once = clean(typed, { ignore, caseSensitive });
      expect(clean(once, { ignore, caseSensitive })).toBe(once);
    }),
    { numRuns: 2000 }
  );
});
