import fc from 'fast-check';
import type { Certainty } from '#core/learning/certainty.ts';
import { policyNames } from '#core/learning/policy.ts';
import { arbitraryOf } from './question-arbitrary.ts';
import { bankKindOf } from '#core/questions/bank/index.ts';
import { emptyAnswers } from '#core/questions/empty.ts';
import { filler, options } from './question-example.ts';
import { kindOf, kinds, mark, type KindName, type Question } from '#core/questions/index.ts';
import { randomFrom } from '#core/random.ts';
import type { Entry } from '#core/classroom/gradebook/gradebook.ts';
import type { Json } from '#core/plain-json.ts';
import type { Scoring } from '#core/classroom/gradebook/scoring.ts';
import { submissionVersion, type Response, type Submission } from '#core/classroom/hand-in/submission.ts';

/** What tests of a gradebook need: hand-ins, classes of any shape, and classes that answer as people do. */

/** A hand-in of one student, whose number is also that of the hand-in. */
export function handInOf(student: number, responses: Response[], more: Partial<Submission> = {}): Entry {
  return {
    submission: {
      v: submissionVersion,
      assignment: 'Q4M3N2',
      bank: 1,
      form: 0,
      nonce: student,
      attempt: 1,
      started: 1_745_000_000_000,
      ended: 1_745_000_600_000,
      who: { name: `Student ${student}` },
      responses,
      ...more
    }
  };
}

/** One try at each question; `undefined` left it open, `null` was not asked. */
export function answering(...answers: (Json | undefined)[]): Response[] {
  return answers.map((answer) => {
    if (answer === null) return { tries: [], unasked: true };
    return { tries: answer === undefined ? [] : [answer] };
  });
}

/** A question with four options, `a` right. */
export function choiceOf(id: string): Question {
  return { ...filler, id, kind: 'choice', options: options('a', 'bcd') };
}

/** A test of these questions. */
export function scoringWith(questions: readonly Question[], more: Partial<Scoring> = {}): Scoring {
  return {
    items: questions.map((question, place) => ({ question, place })),
    policy: 'test',
    tries: [1],
    mark,
    dropped: new Set(),
    given: new Set(),
    firstTryOnly: false,
    certainty: false,
    oneAttempt: false,
    ...more
  };
}

/** A class as it may come: any kinds and policies, answers that fit and that do not, questions that were not asked. */
export interface AnyClass {
  scoring: Scoring;
  entries: Entry[];
}

export const anyClass: fc.Arbitrary<AnyClass> = fc
  .record({
    kinds: fc.array(fc.constantFrom(...(Object.keys(kinds) as KindName[])), { minLength: 1, maxLength: 4 }),
    policy: fc.constantFrom(...policyNames),
    tries: fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 1, maxLength: 3 }),
    certainty: fc.boolean()
  })
  .chain(({ kinds, ...rules }) =>
    fc.tuple(...kinds.map((kind) => arbitraryOf(kind).question(5))).chain((made) => {
      const questions = made.map((question, at) => ({ ...question, id: `question-${at}` }));
      return fc
        .array(anyEntry(questions), { maxLength: 8 })
        .map((entries) => ({ scoring: scoringWith(questions, rules), entries }));
    })
  );

function anyEntry(questions: readonly Question[]): fc.Arbitrary<Entry> {
  const submission = fc.record(
    {
      v: fc.constant(submissionVersion),
      assignment: fc.constantFrom('Q4M3N2', 'CCCCCC'),
      bank: fc.nat(1),
      form: fc.nat(1),
      nonce: fc.nat(4),
      attempt: fc.integer({ min: 1, max: 2 }),
      started: fc.nat(9),
      ended: fc.nat(9),
      who: fc.constantFrom({ name: 'Student 1' }, { name: 'student  1' }, { name: 'Student 2' }, { number: 7 }),
      responses: fc.tuple(...questions.map(anyResponse))
    },
    { requiredKeys: ['v', 'assignment', 'bank', 'form', 'nonce', 'attempt', 'started', 'ended', 'responses'] }
  );
  return fc.record(
    { submission, label: fc.constantFrom('', 'Student 3'), via: fc.constantFrom('code', 'file', 'paper') },
    { requiredKeys: ['submission'] }
  );
}

function anyResponse(question: Question): fc.Arbitrary<Response> {
  const answer: fc.Arbitrary<Json> = fc.oneof(
    { weight: 6, arbitrary: arbitraryOf(question.kind).answer(question) as fc.Arbitrary<Json> },
    fc.constantFrom<Json>(emptyAnswers[question.kind], kindOf(question).key(question)),
    fc.constantFrom<Json>('toString', 7, null, ['a', 'a'], { a: 'nowhere' }, [[]])
  );
  return fc.record(
    {
      tries: fc.array(answer, { maxLength: 3 }),
      gaveUp: fc.constant(true as const),
      certainty: fc.constantFrom<Certainty>(1, 2, 3),
      seconds: fc.nat(99),
      unasked: fc.constant(true as const)
    },
    { requiredKeys: ['tries'] }
  );
}

/** How an item behaves: the ability at which half of a class knows it, and how sharply it tells; 0 tells nothing. */
export interface SimulatedItem {
  question: Question;
  difficulty: number;
  sharpness: number;
}

/**
 * A class that answers as the three-parameter logistic model says (Birnbaum 1968), with abilities from a normal curve.
 * Who does not know guesses; one in five leaves open instead. The same seed gives the same class.
 */
export function simulatedClass(items: readonly SimulatedItem[], students: number, seed: number): Entry[] {
  const random = randomFrom(seed);
  return Array.from({ length: students }, (_, student) => {
    const ability = normal(random);
    const careful = random() < 0.2;
    const responses = items.map(({ question, difficulty, sharpness }): Response => {
      const knows = random() < 1 / (1 + Math.exp(-1.7 * sharpness * (ability - difficulty)));
      const seconds = Math.round(10 + 60 * random());
      if (!knows && careful) return { tries: [], seconds };
      const answer = knows ? kindOf(question).key(question) : guessAt(question, random);
      return { tries: [answer], certainty: certaintyOf(knows, random()), seconds };
    });
    const started = 1_745_000_000_000 + student * 60_000;
    return { ...handInOf(student + 1, responses, { started, ended: started + 2_400_000 }), via: 'code' };
  });
}

/** The key now and then, as a guess may be right. */
function guessAt(question: Question, random: () => number): Json {
  const { distractors, guess } = bankKindOf(question);
  const wrong = distractors(question);
  if (random() < guess(question)) return kindOf(question).key(question);
  return wrong[Math.floor(random() * wrong.length)] ?? '';
}

function certaintyOf(knows: boolean, chance: number): Certainty {
  if (chance < 0.3) return 2;
  return knows === chance < 0.9 ? 3 : 1;
}

/** A normal deviate, after Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
