import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examples, problemsOf } from '#support/question-example.ts';
import { textAnswerText } from './answer-text.ts';
import { guessText, textDistractors, type TextQuestion } from './bank/text.ts';
import { slipsIn } from './slip.ts';
import { markText, textFeedback, textKey } from './text.ts';

const question = examples.text;

test.each(['Kyiv', 'kyiv', '  KYIV. ', 'The Kyiv', 'Ky\u200Biv!'])(
  '%j is accepted as the key after clean-up',
  (answer) => {
    expect(markText(question, answer)).toMatchObject({
      score: 1,
      verdict: 'right',
      parts: [{ id: 'accept-0', outcome: 'right' }]
    });
  }
);

test('an alias earns its own share of the mark', () => {
  expect(markText(question, 'Kiev')).toMatchObject({
    score: 0.5,
    verdict: 'partly',
    parts: [{ id: 'accept-1', outcome: 'right' }]
  });
});

test('a wrong answer that was expected is told apart from any other', () => {
  expect(markText(question, 'moscow')).toMatchObject({ score: 0, parts: [{ id: 'reject-0', outcome: 'wrong' }] });
  expect(markText(question, 'Lviv')).toMatchObject({ score: 0, parts: [{ id: 'other', outcome: 'wrong' }] });
});

test.each(['', '   ', '\u00A0\u200B', '?!'])('%j says nothing and is unanswered', (answer) => {
  expect(markText(question, answer)).toEqual({ state: 'unanswered' });
});

test('an answer longer than anything asked for is invalid, not wrong', () => {
  expect(markText(question, 'x'.repeat(200))).toMatchObject({ state: 'graded' });
  expect(markText(question, 'x'.repeat(201))).toEqual({ state: 'invalid', reason: { code: 'too-long', limit: 200 } });
});

test('capitals count only where the author says so', () => {
  const strict = asking('US', { caseSensitive: true });
  expect(markText(strict, 'US')).toMatchObject({ score: 1 });
  expect(markText(strict, 'us')).toMatchObject({ score: 0 });
});

test('optional clean-up steps count only where the author says so', () => {
  expect(markText(asking('café 1,000', { ignore: ['thousands', 'accents'] }), 'cafe 1000')).toMatchObject({ score: 1 });
  expect(markText(asking('café 1,000', { ignore: [] }), 'café 1000')).toMatchObject({ score: 0 });
});

test('a slip of spelling is forgiven only where the author says so, and is named', () => {
  const slip = { score: 1, parts: [{ id: 'slip-0', outcome: 'right' }] };
  expect(markText(asking('lithium', { spelling: true }), 'Lithum')).toMatchObject(slip);
  expect(markText(asking('lithium'), 'Lithum')).toMatchObject({ score: 0 });
});

test('a wrong answer that was expected is never taken for a slip', () => {
  const reject = [{ text: 'Prussia', message: 'Long gone.' }];
  expect(markText(asking('Russia', { spelling: true, reject }), 'Prussia')).toMatchObject({ score: 0 });
});

// what H5P's typo rule gets wrong
test.each([
  ['2026', '2025'],
  ['300 billion', '500 billion'],
  ['50 billion', '500 billion'],
  ['80 percent', '50 percent'],
  ['500 million', '500 billion'],
  ['500 millions', '500 billions'],
  ['Kiev', 'Kyiv'],
  ['Kyiiv', 'Kyiv'],
  ['30 April 2024', '30 April 2025'],
  ['April 2025', '30 April 2025'],
  ['eight', 'eighty']
])('%s is never accepted for %s, however forgiving the spelling', (answer, wanted) => {
  expect(markText(asking(wanted, { spelling: true }), answer)).toMatchObject({ score: 0, verdict: 'wrong' });
});

test('the first accepted answer is the key, and rejected answers are the distractors', () => {
  expect(textKey(question)).toBe('Kyiv');
  expect(textDistractors(question)).toEqual(['Moscow']);
});

test('nobody types the answer blindly', () => {
  expect(guessText()).toBe(0);
});

test('an answer is read as it was typed', () => {
  expect(textAnswerText(question, ' kYiv ')).toBe(' kYiv ');
});

test.each([
  [
    'two entries that become the same',
    { accept: [{ text: 'Fund' }, { text: 'the fund.' }] },
    'accept.1.text: is the same as an entry above after clean-up'
  ],
  [
    'an answer accepted and rejected at once',
    { accept: [{ text: 'moscow!' }] },
    'reject.0.text: is accepted and rejected at once after clean-up'
  ],
  [
    'a key that earns less than the full mark',
    { accept: [{ text: 'Kyiv', score: 0.5 }] },
    'accept.0.score: should be left out: the first accepted answer is the key and earns the full mark'
  ],
  [
    'an answer of which clean-up leaves nothing',
    { accept: [{ text: '?!' }] },
    'accept.0.text: is empty after clean-up'
  ],
  [
    'an answer too long to be given',
    { accept: [{ text: 'x'.repeat(201) }] },
    'accept.0.text: is longer than 200 characters, so nobody can give it'
  ]
])('%s is a problem the author is told of', (_, change, problem) => {
  expect(problemsOf({ ...question, ...change })).toEqual([problem]);
});

test('a full stop may be the answer where punctuation counts', () => {
  expect(problemsOf({ ...question, accept: [{ text: '?!' }], ignore: [] })).toEqual([]);
});

describe('what the eye takes for the accepted answer is accepted', () => {
  test.each<[string, string, Partial<TextQuestion>?]>([
    ['lithium', '\u200Elithium'],
    ['lithium', '\u202Blithium\u202C'],
    ['lithium', '\u061C\u2067lithium\u2069'],
    ['lithium', 'lithium\uFE0F'],
    ['Kyiv', '\u041Ayiv'],
    ['Київ', 'Kи\u0457в'],
    ['\u0141\u00F3d\u017A', 'Lodz', { ignore: ['accents'] }],
    ['København', 'Kobenhavn', { ignore: ['accents'] }],
    ['Đà Nẵng', 'Da Nang', { ignore: ['accents'] }],
    ['İzmir', 'izmir', { ignore: ['accents'] }],
    ['замок', 'за́мок', { ignore: ['accents'] }],
    ['50 percent', '５０ ｐｅｒｃｅｎｔ'],
    ['50', '٥٠'],
    ['CO₂', 'CO2'],
    ['500 billion', '500bn'],
    ['30', '+30'],
    ['1,000', '1 000'],
    ['50%', '50 percent']
  ])('%s as %j', (wanted, answer, settings) => {
    expect(markText(asking(wanted, { ignore: [], ...settings }), answer)).toMatchObject({ score: 1, verdict: 'right' });
  });

  test.each<[string, string, Partial<TextQuestion>?]>([
    ['10\u00B2', '102'],
    ['102', '10\u00B2'],
    ['10₂', '102'],
    ['\u041A\u0438\u0457\u0432', '\u041A\u0438\u0438\u0432', { ignore: ['accents'] }],
    ['\u041A\u0438\u0457\u0432', '\u041A\u0438\u0456\u0432', { ignore: ['accents'] }],
    ['\u043C\u0430\u0439', '\u043C\u0430\u0438', { ignore: ['accents'] }],
    ['が', 'か', { ignore: ['accents'] }],
    ['7', '007'],
    ['5 MW', '5 mW', { caseSensitive: true }],
    ['3.1', '3.10']
  ])('%s not as %j', (wanted, answer, settings) => {
    expect(markText(asking(wanted, { ignore: [], ...settings }), answer)).toMatchObject({ score: 0 });
  });

  test('an amount with a point before three digits is asked back', () => {
    expect(markText(asking('16,000'), '16.000')).toEqual({
      state: 'invalid',
      reason: { code: 'point', readings: [16, 16_000] }
    });
    expect(markText(asking('16,000', { reject: [{ text: '16', message: 'No.' }] }), '16.000').state).toBe('invalid');
    expect(markText(asking('lithium'), '16.000')).toMatchObject({ score: 0 });
  });
});

describe('where a person is asked for', () => {
  const senator = asking('Lindsey Graham', {
    person: true,
    spelling: true,
    reject: [{ text: 'Richard Blumenthal', message: 'His colleague.' }]
  });

  test.each(['Lindsey Graham', 'graham', 'L. Graham', 'L Graham', 'Mr Graham', 'Mr. Lindsey Graham'])(
    '%j names the person',
    (answer) => {
      expect(markText(senator, answer)).toMatchObject({ score: 1, parts: [{ id: 'accept-0' }] });
    }
  );

  test.each(['Lindsay Graham', 'Lindsay Grahm', 'Grahm', 'Mr Grahem'])('%j is a slip', (answer) => {
    expect(markText(senator, answer)).toMatchObject({ score: 1, parts: [{ id: 'slip-0' }] });
  });

  test.each(['Lindsey', 'Franklin Graham', 'Lindsey Blumenthal', 'J. Graham', 'Abraham Lincoln', 'Mr'])(
    '%j does not',
    (answer) => {
      expect(markText(senator, answer)).toMatchObject({ score: 0, parts: [{ id: 'other' }] });
    }
  );

  test('a rejected person is known by the surname too', () => {
    expect(markText(senator, 'Blumenthal')).toMatchObject({ score: 0, parts: [{ id: 'reject-0' }] });
  });

  test('a surname that a rejected person bears too names nobody', () => {
    const bush = asking('George Bush', { person: true, reject: [{ text: 'Jeb Bush', message: 'The brother.' }] });
    expect(markText(bush, 'George Bush')).toMatchObject({ score: 1 });
    expect(markText(bush, 'Bush')).toMatchObject({ score: 0 });
  });

  test.each([
    ['Ursula von der Leyen', 'von der Leyen'],
    ['Ursula von der Leyen', 'Leyen'],
    ['Robert F. Kennedy Jr.', 'Kennedy'],
    ['Robert F. Kennedy Jr.', 'Robert Kennedy'],
    ['Володимир Зеленський', 'Зеленський']
  ])('%s is also %s', (wanted, answer) => {
    expect(markText(asking(wanted, { person: true }), answer)).toMatchObject({ score: 1 });
    expect(markText(asking(wanted), answer)).toMatchObject({ score: 0 });
  });
});

describe('slips', () => {
  test('the note names what was asked for, and the reason is that of the key', () => {
    const city: TextQuestion = {
      ...asking('Munich', { spelling: true, ignore: ['accents'] }),
      accept: [{ text: 'Munich', message: 'They met there.' }, { text: 'München' }, { text: 'Monaco', score: 0.5 }]
    };
    const lines = (answer: string) => {
      const result = markText(city, answer);
      return result.state === 'graded' ? textFeedback(city, answer, result) : [];
    };
    expect(lines('Muenchen')).toEqual([
      { text: 'Muenchen', outcome: 'right', spelling: 'Munich', message: 'They met there.' }
    ]);
    expect(lines('München')[0]).toEqual({ text: 'München', outcome: 'right', message: 'They met there.' });
    expect(lines('Monaco')[0]).not.toHaveProperty('message');
  });

  test('what is as near to a rejected answer is no slip', () => {
    const reject = [{ text: 'economical', message: 'No.' }];
    expect(markText(asking('economic', { spelling: true, reject }), 'economicl')).toMatchObject({ score: 0 });
    expect(markText(asking('economic', { spelling: true, reject }), 'ecenomic')).toMatchObject({ score: 1 });
  });

  test('a word of a rejected answer is no slip of another', () => {
    const reject = [{ text: 'import licence', message: 'No.' }];
    expect(markText(asking('export licence', { spelling: true, reject }), 'import licence')).toMatchObject({
      score: 0
    });
    const countries = [{ text: 'Slovenia', message: 'Another country.' }];
    expect(markText(asking('Slovakia', { spelling: true, reject: countries }), 'Slovenija')).toMatchObject({
      score: 0
    });
  });
});

const noise = fc.constantFrom('\u200B', '\u200E', '\u202A', '\uFEFF', '\u00AD', '\uFE0F', '\u2060');

/** As somebody else would type it: capitals, wide letters, and signs nobody sees between them. */
function disguised(text: string): fc.Arbitrary<string> {
  const letters = [...text].map((letter) =>
    fc.tuple(
      noise,
      fc.constantFrom(
        letter,
        letter.toUpperCase(),
        letter.replace(/[!-~]/, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
      )
    )
  );
  return fc.tuple(...letters).map((list) => list.flat().join(''));
}

test('every accepted answer of the bank counts, however it is disguised, and every rejected one does not', () => {
  const cases = fc
    .constantFrom('rare earths', 'Lindsey Graham', '50 percent', 'Київ', "Ukraine's fund", 'win-win')
    .chain((text) => fc.tuple(fc.constant(text), disguised(text)));
  fc.assert(
    fc.property(cases, ([text, typed]) => {
      expect(markText(asking(text), typed)).toMatchObject({ score: 1, parts: [{ id: 'accept-0' }] });
      const rejecting = asking('something else', { reject: [{ text, message: 'No.' }] });
      expect(markText(rejecting, typed)).toMatchObject({ score: 0, parts: [{ id: 'reject-0' }] });
    })
  );
});

test('no slip of an accepted answer is a rejected one', () => {
  const word = fc.stringMatching(/^[a-c]{5,9}$/);
  fc.assert(
    fc.property(word, word, word, (right, wrong, typed) => {
      fc.pre(right !== wrong);
      const reject = [{ text: wrong, message: 'No.' }];
      const made = asking(right, { spelling: true, reject });
      expect(markText(made, wrong)).toMatchObject({ score: 0 });
      if (slipsIn(typed, wrong) <= slipsIn(typed, right) && typed !== right && slipsIn(typed, wrong) < Infinity) {
        expect(markText(made, typed)).toMatchObject({ score: 0 });
      }
    })
  );
});

function asking(text: string, settings: Partial<TextQuestion> = {}): TextQuestion {
  return { ...question, accept: [{ text }], ...settings };
}

describe('a name and its symbol in one answer', () => {
  const metal: TextQuestion = {
    ...question,
    spelling: true,
    accept: [{ text: 'Promethium' }, { text: 'Pm' }, { text: '61', score: 0.5 }],
    reject: [{ text: 'Praseodymium', message: 'Near in sound.' }]
  };

  test.each([
    ['Promethium (Pm)', 1],
    ['Pm (promethium)', 1],
    ['promethium, Pm', 1],
    ['promethium / Pm.', 1],
    ['Promethum (Pm)', 1],
    ['Promethium (61)', 0.5]
  ])('%j is accepted for the lower share of the two', (answer, score) => {
    expect(markText(metal, answer)).toMatchObject({ state: 'graded', score });
  });

  test.each(['Promethium (Pr)', 'Praseodymium, Pm', 'Promethium or scandium', 'Pm, promethium, scandium'])(
    '%j names something else as well and is wrong',
    (answer) => {
      expect(markText(metal, answer)).toMatchObject({ state: 'graded', score: 0 });
    }
  );
});
