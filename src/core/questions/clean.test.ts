import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, cleanSteps, type CleanStep } from './clean.ts';

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
    ['capitals are folded', 'KYIV Straße STRASSE', 'kyiv strasse strasse'],
    ['Cyrillic capitals are folded', 'КИЇВ', 'київ'],
    ['nothing but spaces becomes nothing', ' \u00A0\u200B ', '']
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
    ['accents are left out', 'accents', 'Café Zürich', 'cafe zurich']
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
