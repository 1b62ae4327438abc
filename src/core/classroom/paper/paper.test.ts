import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answered, arbitraryOf } from '#support/question-arbitrary.ts';
import { examples, labels } from '#support/question-example.ts';
import { kindOf, kinds, mark, type Answer, type KindName } from '../../questions/index.ts';
import { optionSeed } from '../../learning/quiz.ts';
import { seedOf } from '../../random.ts';
import { assignmentOf, bank } from '#support/assignment-example.ts';
import { openAssignment } from '../assignment/open-assignment.ts';
import { paperForm, paperQuestions, type PaperForm } from './paper-form.ts';
import { readPaper, writePaper } from './paper.ts';
import { quizOf } from '../assignment/quiz-of.ts';

const formOf = (kind: KindName, seed = 7) => paperForm(examples[kind], seed, labels);

/** The mark that stands before a text on the form. */
function letter(form: PaperForm, id: string): string {
  const options = form.shape === 'pick' ? form.options : form.shape === 'rows' ? (form.rows[0]?.options ?? []) : [];
  return options.find((option) => option.id === id)?.mark ?? '?';
}

describe.each(Object.keys(kinds) as KindName[])('%s', (kind) => {
  test('what is written for a response is read as that response again, whatever the seed', () => {
    fc.assert(
      fc.property(answered(arbitraryOf(kind)), fc.nat(0xffffffff), ([question, answer], seed) => {
        const form = paperForm(question, seed, labels);
        const { response } = readPaper(form, writePaper(form, answer));
        expect(said(question.kind, response)).toEqual(said(question.kind, answer));
        expect(mark(question, response)).toEqual(mark(question, answer));
      })
    );
  });

  test('whatever is typed is read or refused, and what is read can be handed to marking', () => {
    fc.assert(
      fc.property(arbitraryOf(kind).question(6), fc.string({ unit: 'grapheme' }), (question, typed) => {
        const { response, problem } = readPaper(paperForm(question, 1, labels), typed);
        expect(response !== undefined && problem !== undefined).toBe(false);
        if (response !== undefined) expect(kindOf(question).accepts(response)).toBe(true);
      })
    );
  });

  test('an empty cell is no answer', () => {
    expect(readPaper(formOf(kind), '  ')).toEqual({});
  });
});

test('letters of choices mean what stands beside them on that form', () => {
  const form = formOf('choice');
  expect(readPaper(form, ` ${letter(form, 'a').toLowerCase()}. `)).toEqual({ response: 'a' });
  expect(readPaper(form, 'AB')).toEqual({ problem: { reason: 'one' } });
  expect(readPaper(form, 'x')).toEqual({ problem: { reason: 'unknown', given: 'X' } });
  const multi = formOf('multi');
  expect(readPaper(multi, `${letter(multi, 'b')}, ${letter(multi, 'a')}`)).toEqual({ response: ['b', 'a'] });
  expect(readPaper(multi, 'AA')).toEqual({ problem: { reason: 'twice', given: 'A' } });
});

test('lines take their letters by number, or all in turn with a dash for one left open', () => {
  const form = formOf('match');
  if (form.shape !== 'rows') throw new Error('A match is answered line by line.');
  const options = form.rows[0]?.options ?? [];
  const [first, second] = [form.rows[0]?.id ?? '', form.rows[1]?.id ?? ''];
  const both = { [first]: options[2]?.id, [second]: options[0]?.id };
  expect(readPaper(form, '2a, 1 c')).toEqual({ response: both });
  const open = '-'.repeat(form.rows.length - 2);
  expect(readPaper(form, `ca${open}`)).toEqual({ response: both });
  expect(readPaper(form, 'c')).toEqual({ problem: { reason: 'count', of: form.rows.length, given: 1 } });
  expect(readPaper(form, '1c 1a')).toEqual({ problem: { reason: 'twice', given: '1' } });
  expect(readPaper(form, '9a')).toEqual({ problem: { reason: 'unknown', given: '9A' } });
});

test.each([
  ['2025-2-12', '2025-02-12'],
  ['12.2.2025', '2025-02-12'],
  ['12/02/2025', '2025-02-12'],
  ['12 2 2025', '2025-02-12']
])('the date %j is read as %s', (typed, date) => {
  expect(readPaper(formOf('date'), typed)).toEqual({ response: date });
});

test.each(['31.2.2025', '2025', '2 2025', 'soon'])('%j is no date', (typed) => {
  expect(readPaper(formOf('date'), typed)).toEqual({ problem: { reason: 'date', precision: 'day' } });
});

test('what is no amount is told', () => {
  expect(readPaper(formOf('number'), 'a lot')).toEqual({ problem: { reason: 'amount' } });
});

test('gaps are parted by strokes; a stroke in a text has a backslash, and there are no more parts than gaps', () => {
  const form: PaperForm = {
    ...{ shape: 'gaps', kind: 'gaps', id: 'g', prompt: 'Fill.', pieces: [] },
    gaps: [
      { id: 'one', mark: '1', options: [{ id: 'x', mark: 'A', text: 'X' }] },
      { id: 'two', mark: '2' }
    ]
  };
  expect(readPaper(form, 'a / and\\/or')).toEqual({ response: { one: 'x', two: 'and/or' } });
  expect(readPaper(form, '/Kyiv')).toEqual({ response: { two: 'Kyiv' } });
  expect(readPaper(form, 'a')).toEqual({ response: { one: 'x' } });
  expect(readPaper(form, 'a/b/c')).toEqual({ problem: { reason: 'count', of: 2, given: 3 } });
  fc.assert(
    fc.property(fc.string(), (text) => {
      const filled = { one: 'x', ...(text.trim() !== '' && { two: text.trim() }) };
      expect(readPaper(form, writePaper(form, filled))).toEqual({ response: filled });
    })
  );
});

test('each form has the order of its quiz, and its own letters', () => {
  const assignment = assignmentOf(bank, { forms: 2 });
  const places = openAssignment(assignment, bank);
  const forms = [0, 1].map((form) => paperQuestions(assignment, places, form, labels));
  forms.forEach((questions, form) => {
    const quiz = quizOf(assignment, places, { form });
    expect(questions.map(({ question }) => question.id)).toEqual(quiz?.questions);
    for (const { question, place, paper } of questions) {
      expect(places[place]?.asked?.question).toBe(question);
      expect(paper).toEqual(paperForm(question, optionSeed(quiz as never, question.id), labels));
    }
  });
  expect(forms[0]?.map(({ question }) => question.id)).not.toEqual(forms[1]?.map(({ question }) => question.id));
  const orders = Array.from({ length: 8 }, (_, seed) => marksOf(formOf('multi', seedOf(String(seed)))));
  expect(new Set(orders).size).toBeGreaterThan(1);
});

function marksOf(form: PaperForm): string {
  return form.shape === 'pick' ? form.options.map(({ id }) => id).join() : '';
}

/** Two answers that say the same, made equal; what was written is read without the spaces around it. */
function said(kind: KindName, answer: Answer | undefined): unknown {
  if (answer === undefined || typeof answer === 'string') return answer?.trim();
  const settle = kinds[kind].settle as ((answer: Answer) => unknown) | undefined;
  return settle ? settle(answer) : answer;
}
