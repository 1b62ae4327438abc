import type { Problem } from '../problem.ts';
import type { Choice } from '../questions/bank/choice.ts';
import type { Option } from '../questions/bank/common.ts';
import type { Statement } from '../questions/bank/statement.ts';
import type { Question } from '../questions/index.ts';
import { judgements } from '../questions/judgements.ts';
import { seedOf, shufflePinned } from '../random.ts';
import type { Draft } from '../course/draft.ts';
import type { Teaching } from '../course/teaching.ts';

/** What a robot that knows nothing of the subject scored on a set of questions. */
export interface RobotResult {
  robot: string;
  questions: number;
  /** Expected number of right answers; a tie between options counts its share. */
  hits: number;
  /** Fewest hits that chance reaches with a probability under 1 %. */
  limit: number;
  /** Ids of the questions it got right, wholly or by its share. */
  fooled: string[];
}

/** Chance of a false alarm: one-sided, as in the tables of test-wiseness research. */
const significance = 0.01;

/**
 * Test-wise robots over a set of questions: each picks by a cue that has nothing to do with knowledge. A bank
 * in which a robot beats chance at 1 % can be passed without reading.
 */
export function runRobots(questions: readonly Question[]): RobotResult[] {
  const choices = questions.filter((question): question is Choice => question.kind === 'choice');
  const statements = questions.filter((question): question is Statement => question.kind === 'statement');
  const limit = limitOf(choices.map(({ options }) => 1 / options.length));
  const judgementLimit = limitOf(statements.map(() => 1 / judgements.length));
  const pickers = Object.entries(scores).map(([robot, score]) => {
    const shares = choices.map((question, index) =>
      shareOfKey(question.options, (option) => score(option, question, choices[index - 1]))
    );
    const fooled = choices.filter((_, index) => (shares[index] ?? 0) > 0).map(({ id }) => id);
    return { robot, questions: choices.length, hits: sum(shares), limit, fooled };
  });
  const sayers = judgements.map((judgement) => {
    const fooled = statements.filter(({ answer }) => answer === judgement).map(({ id }) => id);
    return {
      robot: `always "${judgement}"`,
      questions: statements.length,
      hits: fooled.length,
      limit: judgementLimit,
      fooled
    };
  });
  return [...pickers, ...sayers];
}

/** Robots over each lesson and the whole bank; a problem for each that beats chance, in the bank when no lesson tells it. */
export function checkRobots(
  draft: Draft,
  { lessons: inOrder }: Teaching,
  banks: ReadonlyMap<string, string[]>
): Problem[] {
  const questions = new Map(draft.questions.map(({ value }) => [value.id, value]));
  const lessons = inOrder.map(({ value, place }) => ({
    name: `the lesson "${value.id}"`,
    place,
    questions: (banks.get(value.id) ?? []).flatMap((id) => questions.get(id) ?? [])
  }));
  const inLessons = lessons.map((lesson) => ({ ...lesson, results: beaten(lesson.questions) }));
  const told = new Set(inLessons.flatMap(({ results }) => results.map(({ robot }) => robot)));
  const bank = { name: 'the bank', place: { file: 'course.yaml', line: 1, column: 1 } };
  const overall = { ...bank, results: beaten([...questions.values()]).filter(({ robot }) => !told.has(robot)) };
  return [overall, ...inLessons].flatMap(({ name, place, results }) =>
    results.map((result): Problem => ({ ...place, severity: 'error', message: `in ${name} ${tell(result)}` }))
  );
}

/** Robots that beat chance; of several that are right on the same questions the first. */
function beaten(questions: readonly Question[]): RobotResult[] {
  const results = runRobots(questions).filter(({ hits, limit }) => hits >= limit);
  return results.filter(
    ({ fooled }, index) => results.findIndex((other) => other.fooled.join() === fooled.join()) === index
  );
}

function tell({ robot, hits, limit, questions, fooled }: RobotResult): string {
  const name = robot.startsWith('always') ? robot : `"${robot}"`;
  const score = `${Number(hits.toFixed(1))} of ${questions}`;
  return `the robot ${name} gets ${score} right without reading; expected fewer than ${limit}; see ${some(fooled)}`;
}

/** The first few of a list, and how many there are besides. */
function some(ids: readonly string[], most = 5): string {
  const rest = ids.length - most;
  return ids.slice(0, most).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** Smallest k that chance reaches with a probability under 1 % (Poisson-binomial tail); n + 1 when none is. */
export function limitOf(chances: readonly number[]): number {
  // in place, from the top down, and only where something is likely: a bank of thousands is no reason to wait
  const distribution = new Float64Array(chances.length + 1);
  distribution[0] = 1;
  let [low, high] = [0, 0];
  for (const chance of chances) {
    high++;
    for (let k = high; k >= low; k--)
      distribution[k] = (distribution[k] ?? 0) * (1 - chance) + (distribution[k - 1] ?? 0) * chance;
    while (low < high && (distribution[low] ?? 0) < negligible) distribution[low++] = 0;
    while (low < high && (distribution[high] ?? 0) < negligible) distribution[high--] = 0;
  }
  let tail = 0;
  for (let k = high; k >= low; k--) {
    tail += distribution[k] ?? 0;
    if (tail >= significance) return k + 1;
  }
  return 0;
}

/** A probability that thousands of times over is nothing beside the significance. */
const negligible = 1e-15;

type Score = (option: Option, question: Choice, previous: Choice | undefined) => number;

const hedges =
  /\b(?:may|might|could|can|some|often|usually|generally|mostly|partly|probably|possibly|likely|reported(?:ly)?|about|around|rather|tends?)\b/gi;
const absolutes = /\b(?:always|never|all|none|nothing|only|must|every|entirely|completely|no one|nobody|any)\b/gi;

/** The higher an option scores, the likelier the robot picks it. */
const scores: Record<string, Score> = {
  'longest option': ({ text }) => text.length,
  'shortest option': ({ text }) => -text.length,
  'most hedged option': ({ text }) => count(text, hedges),
  'least absolute option': ({ text }) => -count(text, absolutes),
  'most words of the prompt': ({ text }, { prompt }) => overlap(text, prompt),
  'most figures': ({ text }) => count(text, /\d+/g),
  'all or none of these': ({ text }) => count(text, /\b(?:all|none|both|neither) of (?:these|them|the)\b/gi),
  'odd one out in length': ({ text }, { options }) =>
    Math.abs(text.length - sum(options.map((other) => other.text.length)) / options.length),
  'middle position': (option, question) => {
    const order = shown(question);
    return -Math.abs(order.indexOf(option) - (order.length - 1) / 2);
  },
  'position of the key before': (option, question, previous) => {
    if (!previous) return 0;
    return shown(question).indexOf(option) === shown(previous).findIndex(({ correct }) => correct) ? 1 : 0;
  }
};

function shown({ id, options, shuffle }: Choice): Option[] {
  return shuffle === false ? options : shufflePinned(options, seedOf(id));
}

function shareOfKey(options: readonly Option[], score: (option: Option) => number): number {
  const scored = options.map((option) => ({ option, value: score(option) }));
  const best = Math.max(...scored.map(({ value }) => value));
  const picked = scored.filter(({ value }) => value === best);
  return picked.some(({ option }) => option.correct) ? 1 / picked.length : 0;
}

function overlap(text: string, prompt: string): number {
  const words = (value: string) => new Set(value.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const inPrompt = words(prompt);
  return [...words(text)].filter((word) => inPrompt.has(word)).length;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
