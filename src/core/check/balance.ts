import { bankKindOf } from '../questions/bank/index.ts';
import type { Question } from '../questions/index.ts';
import type { Course } from '../course/course.ts';

/** Whose words the bank tests, and which way its wrong answers err: what bias would show in. */
export interface Balance {
  /** Questions that test a claim of a speaker on this side, by name of the side; a question may count for several. */
  tested: Record<string, number>;
  /** Options that name an actor of the side: among right ones, and among wrong ones. */
  named: Record<string, { right: number; wrong: number }>;
  /** Likely wrong amounts and dates. */
  errors: { tooLow: number; tooHigh: number; tooEarly: number; tooLate: number };
}

/** Counts over the whole bank of a checked course. */
export function balanceOf(course: Course): Balance {
  const questions = [...course.questions.values()];
  const sides = course.info.sides;
  const each = <T>(count: (side: string) => T) => Object.fromEntries(sides.map(({ id, name }) => [name, count(id)]));
  return {
    tested: each((side) => questions.filter((question) => speakersSides(course, question).has(side)).length),
    named: each((side) => namedOn(course, side, questions)),
    errors: errorsOf(questions)
  };
}

function speakersSides(course: Course, { claims }: Question): Set<string | undefined> {
  const speakers = claims.map((id) => course.claims.get(id)?.speaker);
  return new Set(
    speakers.map((speaker) => (typeof speaker === 'string' ? course.actors.get(speaker)?.side : undefined))
  );
}

function namedOn(course: Course, side: string, questions: readonly Question[]): { right: number; wrong: number } {
  const names = [...course.actors.values()]
    .filter((actor) => actor.side === side && actor.kind === 'person')
    .map(({ name }) => name.split(' ').at(-1) ?? name);
  const options = questions.flatMap((question) =>
    'options' in question ? question.options : 'speakers' in question ? question.speakers : []
  );
  const naming = options.filter(({ text }) => names.some((name) => text.includes(name)));
  const right = naming.filter(({ correct }) => correct).length;
  return { right, wrong: naming.length - right };
}

function errorsOf(questions: readonly Question[]): Balance['errors'] {
  const amounts = questions.flatMap((question) =>
    question.kind === 'number' ? question.likely.map(({ value }) => value - question.answer) : []
  );
  const dates = questions.flatMap((question) =>
    question.kind === 'date' ? question.likely.map(({ date }) => (date < question.answer ? -1 : 1)) : []
  );
  return {
    tooLow: amounts.filter((error) => error < 0).length,
    tooHigh: amounts.filter((error) => error > 0).length,
    tooEarly: dates.filter((error) => error < 0).length,
    tooLate: dates.filter((error) => error > 0).length
  };
}

/** How far the claims that lessons teach are tested. */
export interface Coverage {
  claims: number;
  taught: number;
  tested: number;
  /** Ids of claims that are taught and tested nowhere, by lesson that first teaches them. */
  untested: Record<string, string[]>;
}

export function coverageOf(course: Course): Coverage {
  const tested = new Set([...course.questions.values()].flatMap(({ claims }) => claims));
  const taught = new Map<string, string>();
  for (const { id, prose } of course.lessons) {
    for (const claim of prose.passages.flatMap(({ claims }) => claims.map((one) => one.id))) {
      if (!taught.has(claim)) taught.set(claim, id);
    }
  }
  const untested = [...taught].filter(([claim]) => !tested.has(claim));
  return {
    claims: course.claims.size,
    taught: taught.size,
    tested: taught.size - untested.length,
    untested: Object.fromEntries(
      course.lessons.map(({ id }) => [id, untested.filter(([, lesson]) => lesson === id).map(([claim]) => claim)])
    )
  };
}

/** Mean score of a blind guess over questions, 0..1. */
export function guessScore(questions: readonly Question[]): number {
  if (questions.length === 0) return 0;
  return questions.reduce((sum, question) => sum + bankKindOf(question).guess(question), 0) / questions.length;
}
