import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mark } from '../../../questions/index.ts';
import { review, reviewAll } from '../review.ts';
import { readGift } from './gift.ts';
import { testFillers } from '#support/import-reading.ts';

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
    ['It was signed.{T}', 'choice'],
    ['It was signed.{false}', 'choice'],
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

  test('without feedback nothing is made up, and it is ready to be asked', () => {
    const question = only('Who?{=Bessent ~Waltz ~Rubio}');
    expect(review(question).faults).toEqual([]);
    expect(JSON.stringify(question)).not.toMatch(/message|explanation/);
  });

  test('several answers are right only where no = stands anywhere in the block', () => {
    expect(only('Which?{~%50%a ~%50%b ~c ~d#see 1\\=1}')['kind']).toBe('multi');
    expect(only('Which?{~%50%a ~%50%b ~c ~d#see 1=1}')['kind']).toBe('choice');
    expect(notesOf('Which?{~%50%a ~%50%b ~c\n~d#see 1=1}')).toEqual(['2 equals', '1 weights']);
  });

  test('a bare = in an address is text, which is noted, and one that is escaped is read', () => {
    const text = 'Which?{\n=a#good\n~b#see https://example.org/?a=b\n~c}';
    expect(optionsOf(text)).toEqual(['*a', 'b', 'c']);
    expect(notesOf(text)).toEqual(['3 equals-text']);
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

  test('answers without text are dropped with a note', () => {
    expect(optionsOf('Would you like {~=some~any~a few} rice?')).toEqual(['*some', 'any', 'a few']);
    expect(optionsOf('Who came?{=a ~b ~c ~}')).toEqual(['*a', 'b', 'c']);
    expect(notesOf('Who came?{=a\n~b ~c ~<p></p>}')).toContain('2 empty-option');
  });

  test('two answers that are the same are one, and one that is right and wrong is to be mended', () => {
    expect(optionsOf('Who?{=a ~b ~b#Why. ~c}')).toEqual(['*a', 'b', 'c']);
    expect(notesOf('Who?{=a ~b ~b#Why. ~c}')).toEqual(['1 joined']);
    expect(review(only('Who?{=a ~b ~a}')).faults).toMatchObject([{ code: 'alike' }]);
  });

  test('a capital letter or a sign makes another option', () => {
    expect(review(only('Which is a type?{=String ~string ~string; ~< ~>}')).asked).toBeDefined();
  });

  test('several = among ~ are several right ones, which is noted', () => {
    expect(only('Which?{=a =b ~c}')).toMatchObject({ kind: 'multi' });
    expect(optionsOf('Which?{=a =b ~c}')).toEqual(['*a', '*b', 'c']);
    expect(notesOf('Which?{=a =b ~c}')).toEqual(['1 several-right']);
  });

  test('a = right after a letter is text where the answers begin after white space', () => {
    expect(optionsOf('Which?{\n=x=5\n~y=3\n~z}')).toEqual(['*x=5', 'y=3', 'z']);
    expect(optionsOf('Who?{~Grant~Jefferson=no one}')).toEqual(['Grant', 'Jefferson', '*no one']);
  });

  test('the first # parts the feedback, later ones are text', () => {
    expect(only('Which is largest?{=Jupiter#It is #5, not C#. ~Mars#That is #4. ~Venus}')['options']).toMatchObject([
      { message: 'It is #5, not C#.' },
      { message: 'That is #4.' },
      { text: 'Venus' }
    ]);
  });

  test('shares that change nothing are not told', () => {
    expect(notesOf('Who?{=%100%a ~%0%b}')).toEqual([]);
    expect(notesOf('Who?{=%100%a ~%50%b}')).toEqual(['1 weights']);
  });

  test('options that speak of the others keep their order', () => {
    expect(only('Which?{~a ~b =All of the above}')['shuffle']).toBe(false);
    expect(notesOf('Which?{~a\n~b\n=All of the above}')).toEqual(['3 kept-order']);
  });
});

describe('other kinds', () => {
  test('of a true or false one the feedback of the wrong answer stands first', () => {
    const question = only('It was signed.{F#No: wrong first#Yes: right second, in C#}');
    expect(question).toMatchObject({
      kind: 'choice',
      options: [
        { text: 'True', message: 'No: wrong first' },
        { text: 'False', correct: true, message: 'Yes: right second, in C#' }
      ],
      shuffle: false
    });
    expect(review(question).faults).toEqual([]);
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
  expect(notes.map(({ line, code }) => `${line} ${code}`)).toEqual(['1 category', '3 comment', '4 tag', '5 name']);
  expect(questions[0]?.['id']).toBe('who-went');
});

describe('what cannot be read is told with its line', () => {
  test.each([
    ['Who?{=a ~b ~c', ['1 unclosed']],
    ['Write.{}', ['1 essay']],
    ['Write.{####Look at page 4.}', ['1 essay']],
    ['Which two?{#=3:1 =9:1}', ['1 amounts']],
    ['Only text.', ['1 description']],
    ['Who? =a}', ['1 stray-close']],
    ['A {=a ~b ~c} and {=d ~e ~f}', ['1 second-answer']],
    ['A {=a {b ~c}', ['1 unclosed']],
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

describe('what is written loosely is read all the same', () => {
  test('an empty line between the braces', () => {
    const text = 'Who?{\n=a\n\n~b\n\n~c}\n\nNext?{=a ~b ~c}';
    expect(read(text).questions.map(({ prompt }) => prompt)).toEqual(['Who?', 'Next?']);
    expect(notesOf(text)).toEqual(['1 empty-line']);
  });

  test('questions without an empty line between them', () => {
    const text = '::1::One?{=a ~b}\n::2::Two?{T}\nThree\nlines?{\n=Kyiv\n}\nFour?{#4}';
    expect(read(text).questions.map(({ prompt }) => prompt)).toEqual(['One?', 'Two?', 'Three\nlines?', 'Four?']);
    expect(problemsOf(text)).toEqual([]);
  });

  test('braces that hold no answers, in the question and in an answer, are text', () => {
    expect(only('What does f(){x} do?{=a ~b}')['prompt']).toBe('What does f(){x} do?');
    expect(optionsOf('Which is a set?{={1, 2} ~[1, 2]}')).toEqual(['*{1, 2}', '[1, 2]']);
    expect(notesOf('Which is a set?{={1, 2} ~[1, 2]}')).toEqual(['1 brace']);
  });

  test('a question that is nothing but its name', () => {
    expect(only('::It was signed in April.::{T}')['prompt']).toBe('It was signed in April.');
  });

  test.each([
    ['Who?{\t=a\t~b\t}', ['*a', 'b']],
    ['Who?{\r\n\t=%100%a#yes\r\n\t~%-50%b#no\r\n}', ['*a', 'b']],
    ['Who?{~%100%a ~%-100%b}', ['*a', 'b']],
    ['Who?{~%33,33333%a ~%66.6666667%b ~c}', ['*a', '*b', 'c']],
    ['Хто це?{=Київ#Так ~Львів}', ['*Київ', 'Львів']],
    ['Who?{= a\\=b ~ \\{c\\} ~d\\:e}', ['*a=b', '{c}', 'd:e']]
  ])('%j', (text, options) => expect(optionsOf(text)).toEqual(options));
});

describe('short answers and amounts', () => {
  test('are ready without wrong ones to expect', () => {
    for (const text of ['Capital?{=Kyiv =Kiev}', 'Year?{#2025}', 'Year?{#50:2}', 'Per cent?{#0..100}'])
      expect(review(only(text)).faults).toEqual([]);
  });

  test('spellings that are one are joined with a note', () => {
    expect(only('Capital?{=Kyiv =kyiv =%0%KYIV. =Kiev}')).toMatchObject({
      accept: [{ text: 'Kyiv' }, { text: 'Kiev' }]
    });
    expect(notesOf('Capital?{=Kyiv\n=kyiv\n=%0%KYIV. =Kiev}')).toEqual(['2 joined', '3 joined']);
  });

  test('the key is one that earns the whole mark', () => {
    expect(only('Capital?{=%50%Kiev =Kyiv}')).toMatchObject({
      accept: [{ text: 'Kyiv' }, { text: 'Kiev', score: 0.5 }]
    });
  });

  test('a star at an end is taken off with a note, and one in a word leaves no key', () => {
    expect(only('Capital?{=*Kyiv*}')['accept']).toEqual([{ text: 'Kyiv' }]);
    expect(notesOf('Capital?{=*Kyiv*}')).toEqual(['1 star']);
    const question = only('Which?{=col*r}');
    expect(review(question).asked).toBeUndefined();
    expect(only('How much is six?{=2*3}')['accept']).toEqual([{ text: '2*3' }]);
  });

  test.each([
    ['Formula?{=H<sub>2</sub>O}', 'h2o'],
    ['Square?{=x<sup>2</sup>}', 'x^2'],
    ['Power?{=2<sup>a</sup>}', '2^a'],
    ['Cells?{=<p><b>apoptosis</b></p>}', 'Apoptosis'],
    ['Who?{=fire &amp; ice}', 'fire & ice']
  ])('the key of %s is right as people type it', (text, typed) => {
    const question = review(only(text)).asked?.question;
    expect(question && mark(question, typed)).toMatchObject({ verdict: 'right' });
  });

  test.each([
    ['{#3,14}', 3.14, 0],
    ['{#=1822:}', 1822, 0],
    ['{#5..1}', 3, 2],
    ['{#=-2.5:.5#yes}', -2.5, 0.5],
    ['{#+7}', 7, 0],
    ['{#1e3}', 1000, 0]
  ])('%s', (block, answer, within) => {
    expect(only(`How much?${block}`)).toMatchObject({ answer, bands: [{ within, score: 1 }] });
  });

  test('exact amounts that are all right are a list of texts', () => {
    const question = only('x^2 is 9: x?{#=3 =-3 =%50%9#Halfway. =%0%6#No.}');
    expect(question).toMatchObject({
      kind: 'text',
      accept: [{ text: '3' }, { text: '-3' }, { text: '9', score: 0.5 }],
      reject: [{ text: '6', message: 'No.' }]
    });
    expect(review(question).faults).toEqual([]);
  });

  test('a wrong amount inside of what is right is never reached, which is noted', () => {
    const question = only('When?{#=1822:5 =%0%1820#No. =%0%1700}');
    expect(question).toMatchObject({ likely: [{ value: 1700 }] });
    expect(review(question).faults).toEqual([]);
    expect(notesOf('When?{#=1822:5\n=%0%1820#No.}')).toEqual(['2 other-amount']);
  });
});

describe('markup of Moodle', () => {
  test('becomes plain text everywhere, with one note for the file', () => {
    const text = `::W::[html]<p dir\\="ltr">What is <b>H<sub>2</sub>O</b>?&nbsp;<br></p>{
	=<p>water</p>#<p>Yes &ndash; it is</p>
	~<p>fire &amp; ice</p>
	####[html]<p>One.</p><p>Two.</p>
}

Pair{=<i>a</i> -> <b>1</b> =b -> &#50;}

It <em>is</em>.{T#<b>No</b>#<b>Yes</b>}`;
    const { questions, problems, notes } = read(text);
    expect(problems).toEqual([]);
    expect(questions).toMatchObject([
      {
        prompt: 'What is H₂O?',
        options: [{ text: 'water', message: 'Yes – it is' }, { text: 'fire & ice' }],
        explanation: 'One.\nTwo.'
      },
      { prompts: [{ text: 'a' }, { text: 'b' }], targets: [{ text: '1' }, { text: '2' }] },
      {
        prompt: 'It is.',
        options: [
          { text: 'True', message: 'Yes' },
          { text: 'False', message: 'No' }
        ]
      }
    ]);
    expect(notes.filter(({ code }) => code === 'markup')).toHaveLength(1);
    expect(reviewAll(questions).flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('a format is taken off everywhere, and is that of the answers as well', () => {
    expect(
      only('[html]Who?{=[plain]<b>a</b> ~[moodle]b#[html]<i>c</i> ~%-50%[markdown]**d** ####[plain]<e>}')
    ).toMatchObject({
      options: [{ text: '<b>a</b>' }, { text: 'b', message: 'c' }, { text: 'd' }],
      explanation: '<e>'
    });
    expect(optionsOf('[plain]Which is bold?{=<b>a</b> ~<i>a</i>}')).toEqual(['*<b>a</b>', '<i>a</i>']);
  });

  test.each([
    ['<p>Look: <img src\\="@@PLUGINFILE@@/map.png" alt\\="x"></p>{=a ~b}', 'picture', 'map.png'],
    ['Look: @@PLUGINFILE@@/map.png{=a ~b}', 'file', 'map.png'],
    ['[markdown]Look: ![a map](map.png){=a ~b}', 'picture', 'map.png'],
    ['Half?{=\\\\(\\\\frac\\{1\\}\\{2\\}\\\\) ~b}', 'formula', '\\frac{1}{2}'],
    ['Is $$x^2$$ even?{T}', 'formula', 'x^2'],
    ['Is $\\\\alpha$ Greek?{=yes}', 'formula', '\\alpha'],
    ['Is \\\\[x\\\\] a number?{#5}', 'formula', 'x'],
    ['<math><mi>x</mi></math>?{=a ~b}', 'formula', 'x'],
    ['Hear <audio controls><source src\\="a.mp3"></audio>{=a ~b}', 'sound', 'a.mp3'],
    ['See <iframe src\\="https\\://example.org/film"></iframe>{=a ~b}', 'page', 'film'],
    ['<table><tr><td>1</td></tr></table>{=a ~b}', 'table', ''],
    ['Match{=<img src\\="a.png"> -> 1 =b -> 2}', 'picture', 'a.png'],
    ['Name it{=<img src\\="a.png">}', 'picture', 'a.png']
  ])('%s is to be mended, and named', (text, what, name) => {
    const { asked, faults } = review(only(text));
    expect(asked).toBeUndefined();
    expect(faults).toContainEqual(expect.objectContaining({ code: 'unheld', what, name }));
    expect(JSON.stringify(only(text))).not.toMatch(/<img|<math|<audio|<iframe|<table/);
  });
});

test('nothing of a text is dropped without a word', () => {
  let word = 0;
  const said = fc.constant(null).map(() => `word${word++}end`);
  const answer = fc
    .tuple(
      fc.constantFrom('=', '~', '~%50%', '=%0%', '~%-50%[html]', '=a -> ', ''),
      said,
      fc.constantFrom('', '#', '#[html]'),
      said
    )
    .map(([mark, text, hash, feedback]) => `${mark}${text}${hash && hash + feedback}`);
  const entry = fc
    .tuple(
      fc.constantFrom('', '::', '// ', '$CATEGORY: ', '// [tag:'),
      said,
      said,
      fc.oneof(
        fc.array(answer, { maxLength: 4 }),
        fc.tuple(fc.constantFrom('T#', 'F#', '#5#', '#=5#'), said).map((parts) => [parts.join('')])
      ),
      fc.constantFrom('', '####'),
      said,
      fc.constantFrom('{}', '{', '}', ''),
      fc.constantFrom('', 'rest ')
    )
    .map(([before, first, stem, answers, general, last, braces, rest]) => {
      const name = before === '::' ? `::${first}::` : before === '' ? '' : `${before}${first}]\n`;
      const open = braces.includes('{') ? '{' : '';
      const close = braces.includes('}') ? '}' : '';
      return `${name}${stem}${open}${answers.join('\n')}${general && general + last}${close}${rest && rest + stem}`;
    });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 5 }), fc.constantFrom('\n\n', '\n'), (entries, between) => {
      const text = entries.join(between);
      const found = read(text);
      const kept = JSON.stringify([found.questions, found.notes]);
      const spoken = [...found.problems, ...found.notes].map(({ line }) => line);
      let first = 1;
      for (const block of text.split('\n\n')) {
        const last = first + block.split('\n').length - 1;
        // a question that goes on after an empty line is told at its beginning
        const torn = found.notes.filter(({ code, line }) => code === 'empty-line' && line < first);
        const start = Math.min(first, ...torn.map(({ line }) => line));
        for (const [given] of block.matchAll(/word\d+end/g))
          if (!kept.includes(given)) expect(spoken.some((line) => line >= start && line <= last)).toBe(true);
        first = last + 2;
      }
    }),
    { numRuns: 500 }
  );
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
