import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { review, reviewAll } from '../own/review.ts';
import { readGift } from './gift.ts';
import { testFillers } from './testing.ts';

const read = (text: string) => readGift(text, testFillers());
const only = (text: string) => {
  const { questions, problems } = read(text);
  expect(problems).toEqual([]);
  expect(questions).toHaveLength(1);
  return questions[0] ?? {};
};
const problemsOf = (text: string) => read(text).problems.map(({ line, code }) => `${line} ${code}`);
const notesOf = (text: string) => read(text).notes.map((note) => `${note.line} ${note.code}`);

/** Options as `text`, with a star on right ones. */
const optionsOf = (text: string) =>
  (only(text)['options'] as { text: string; correct?: true }[]).map((one) => `${one.correct ? '*' : ''}${one.text}`);

describe('the kind is inferred in the order of GIFT', () => {
  test.each([
    ['Who?{=Bessent ~Waltz ~Rubio}', 'choice'],
    ['Which?{~%50%Lithium ~%50%Titanium ~%-50%Gold ~Silver}', 'multi'],
    ['When?{#2025}', 'number'],
    ['Match{=a -> 1 =b -> 2}', 'match'],
    ['It was signed.{T}', 'statement'],
    ['It was signed.{false}', 'statement'],
    ['Capital?{=Kyiv =Kiev}', 'text'],
    ['Capital?{Kyiv}', 'text'],
    ['Trust me{TRUEST}', 'text']
  ])('%s is %s', (text, kind) => expect(only(text)['kind']).toBe(kind));
});

describe('choices', () => {
  test('a whole one with feedback is ready to be asked', () => {
    const question = only(
      'Who went to Kyiv?{\n=Bessent#He did.\n~Waltz#He did not.\n~Rubio#He did not.\n####On 12 February.}'
    );
    expect(review(question).faults).toEqual([]);
    expect(question['explanation']).toBe('On 12 February.');
  });

  test('without feedback neutral messages stand', () => {
    const question = only('Who?{=Bessent ~Waltz ~Rubio}');
    expect(review(question).faults).toEqual([]);
    expect(question['explanation']).toBe('Key: Bessent');
  });

  test('several answers are right only where no = stands anywhere in the block', () => {
    expect(only('Which?{~%50%a ~%50%b ~c ~d#see 1\\=1}')['kind']).toBe('multi');
    expect(only('Which?{~%50%a ~%50%b ~c ~d#see 1=1}')['kind']).toBe('choice');
    expect(notesOf('Which?{~%50%a ~%50%b ~c\n~d#see 1=1}')).toEqual(['2 equals', '1 weights']);
  });

  test('an address with a bare = is a problem with its line, and one that is escaped is read', () => {
    expect(problemsOf('Which?{\n=a#good\n~b#see https://example.org/?a=b\n~c}')).toEqual(['3 address']);
    expect(only('Which?{=a ~b#see https://example.org/?a\\=b ~c}')['kind']).toBe('choice');
  });

  test('escaped signs mean themselves', () => {
    expect(optionsOf('What is 2\\:\\={={\\{x\\}} ~a}'.replace('{={', '{=').replace('} ~a', ' ~a'))).toEqual([
      '*{x}',
      'a'
    ]);
    expect(optionsOf('Q{=1 \\= 1 ~\\~b ~\\#c\\\\d}')).toEqual(['*1 = 1', '~b', '#c\\d']);
  });

  test('seven right ones of 14.28571 % each are seven right ones', () => {
    const seven = Array.from({ length: 7 }, (_, at) => `~%14.28571%o${at}`).join(' ');
    expect(optionsOf(`Which?{${seven} ~%-100%no}`).filter((one) => one.startsWith('*'))).toHaveLength(7);
  });

  test('text after the braces turns them into a blank', () => {
    expect(only('Signed in {=April ~May ~June} 2025.')['prompt']).toBe('Signed in _____ 2025.');
  });

  test('two options are enough', () => {
    expect(review(only('Who?{=a ~b}')).faults).toEqual([]);
  });
});

describe('other kinds', () => {
  test('of a true or false one the feedback of the wrong answer stands first', () => {
    expect(only('It was signed.{F#No: wrong first#Yes: right second}')).toMatchObject({
      answer: 'false',
      messages: { true: 'No: wrong first', false: 'Yes: right second', unknown: 'No: wrong first' }
    });
  });

  test.each([
    ['{#2025:0}', 2025, [{ within: 0, score: 1 }]],
    ['{#1..3}', 2, [{ within: 1, score: 1 }]],
    ['{#0.1..0.3}', 0.2, [{ within: 0.1, score: 1 }]],
    [
      '{#=1822:0 =%50%1822:2}',
      1822,
      [
        { within: 0, score: 1 },
        { within: 2, score: 0.5 }
      ]
    ]
  ])('the amount %s', (block, answer, bands) => {
    expect(only(`When?${block}`)).toMatchObject({ kind: 'number', answer, bands, measure: 'absolute' });
  });

  test('a trailing feedback of an amount is for any other answer', () => {
    expect(only('When?{#=1822:0#Yes. =%0%1823#Too late. ~#Look again.}')).toMatchObject({
      message: 'Yes.',
      likely: [{ value: 1823, message: 'Too late.' }],
      otherwise: 'Look again.'
    });
  });

  test('a match with an extra target through an empty left side', () => {
    const question = only('Match{=Kyiv -> Ukraine =Lima -> Peru = -> Chad}');
    expect(review(question).faults).toEqual([]);
    expect(question['targets']).toHaveLength(3);
    expect(question['prompts']).toHaveLength(2);
  });

  test('short answers: shares, wrong ones of 0 %, and a star for the rest', () => {
    expect(only('Capital?{=Kyiv =%50%Kiev#Old spelling. =%0%Moscow#No. =%0%*#Look again.}')).toMatchObject({
      accept: [{ text: 'Kyiv' }, { text: 'Kiev', score: 0.5, message: 'Old spelling.' }],
      reject: [{ text: 'Moscow', message: 'No.' }],
      otherwise: 'Look again.'
    });
  });
});

describe('the last general feedback wins', () => {
  test('and the one before is noted', () => {
    expect(only('Q{=a ~b ~c####one####two}')['explanation']).toBe('two');
    expect(notesOf('Q{=a ~b ~c\n####one\n####two}')).toEqual(['2 feedback']);
  });
});

test('a stem that begins with a bracket is a format only where it names one', () => {
  expect(only('[html]Who?{=a ~b ~c}')['prompt']).toBe('Who?');
  expect(only('[sic] Who?{=a ~b ~c}')['prompt']).toBe('[sic] Who?');
});

test('an empty line inside a text is written \\n', () => {
  expect(only('One\\n\\nTwo{=a ~b ~c}')['prompt']).toBe('One\n\nTwo');
});

test('what is not kept is noted with its line, and an id is kept', () => {
  const { questions, notes } = read(
    '$CATEGORY: Minerals\n\n// a remark\n// [id:who-went] [tag:february]\n::Name::[markdown]Who?{=a ~b ~c}'
  );
  expect(notes.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '1 category',
    '3 comment',
    '4 tag',
    '5 name',
    '5 format'
  ]);
  expect(questions[0]?.['id']).toBe('who-went');
});

describe('what cannot be read is told with its line', () => {
  test.each([
    ['Who?{=a ~b ~c', ['1 unclosed']],
    ['Who?{\n=a\n\n~b ~c}\n\nNext?{=a ~b ~c}', ['1 unclosed']],
    ['Write.{}', ['1 essay']],
    ['Only text.', ['1 description']],
    ['Who? =a}', ['1 stray-close']],
    ['A {=a ~b ~c} and {=d ~e ~f}', ['1 second-answer']],
    ['A {=a {b} ~c}', ['1 nested']],
    ['When?{#soon}', ['1 amount']],
    ['Match{=a -> 1\n=b}', ['2 pair']],
    ['Who?{a =b ~c}', ['1 before-answer']],
    ['Who?{=a ~%150%b ~c}', ['1 weight']],
    ['{=a ~b ~c}', ['1 empty']]
  ])('%j', (text, problems) => expect(problemsOf(text)).toEqual(problems));

  test('and the questions around it are there', () => {
    const { questions, problems } = read('One?{=a ~b ~c}\n\nTwo?{=a\n\nThree?{=a ~b ~c}');
    expect(questions.map(({ prompt }) => prompt)).toEqual(['One?', 'Three?']);
    expect(problems).toEqual([{ code: 'unclosed', line: 3 }]);
  });
});

test('any text is read or told', { timeout: 30_000 }, () => {
  const sign = fc.constantFrom(...'{}=~#%:->\\\n[]/$ aT1.', '\n\n', '::', '####', '->', '// ');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(sign, { maxLength: 80 }).map((signs) => signs.join('')),
        fc.string({ unit: 'binary' })
      ),
      (text) => {
        const { questions, problems, notes } = read(text);
        reviewAll(questions.slice(0, 3));
        expect([...problems, ...notes].every(({ line }) => line >= 1 && line <= text.split(/\r\n|\r|\n/).length)).toBe(
          true
        );
      }
    ),
    { numRuns: 200 }
  );
});

test.each(['=', '~a', 'a{=b}\n\n', '~://='])(
  'a text of nothing but %j, as long as one may be, comes to an end',
  { timeout: 30_000 },
  (text) => expect(read(`q{${text.repeat(500_000 / text.length)}}`).format).toBe('gift')
);
