import { grouped } from '../grouped.ts';
import { nearest, type Problem } from '../problem.ts';
import type { Asserted } from '../questions/bank/common.ts';
import { bankKindOf } from '../questions/bank/index.ts';
import type { Question } from '../questions/index.ts';
import { dangling, eachKnown } from './refer.ts';
import { isListed, type Teaching } from '../course/teaching.ts';
import type { Place } from '../yaml.ts';
import type { Lesson } from '../course/course.ts';
import type { Draft, Entry } from '../course/draft.ts';
import type { Claim } from '../course/schemas.ts';
import { magnitudes } from '../questions/amount.ts';
import { plain } from '../course/prose.ts';
import { typedChecker } from './typed-answers.ts';
import { negationFault, positionalWords } from './wording.ts';

/** What a question owes its lesson: a place in it, an objective, passages taught before, figures that are there. */
export function checkQuestions(draft: Draft, teaching: Teaching): Problem[] {
  const claims = new Map(draft.claims.map(({ value }) => [value.id, value]));
  const checkTyped = typedChecker(draft);
  return [
    ...draft.questions.flatMap((entry) => [
      ...eachKnown(entry, 'claims', 'claims', draft),
      ...checkPlace(entry, draft, teaching),
      ...checkPositionalWords(entry),
      ...checkNegation(entry),
      ...checkFigures(entry, claims),
      ...checkTyped(entry)
    ]),
    ...checkTwiceEmbedded(teaching.lessons.filter((lesson) => isListed(draft, lesson))),
    ...checkObjectives(teaching, draft)
  ];
}

function checkPlace(entry: Entry<Question>, draft: Draft, teaching: Teaching): Problem[] {
  const { lessons, whole, taughtAt, askedAt } = teaching;
  const { id, claims, objective } = entry.value;
  const index = askedAt.get(id);
  const lesson = index === undefined ? undefined : lessons[index];
  if (index === undefined || !lesson) {
    if (!whole) return [];
    return [
      {
        ...entry.at('id'),
        severity: 'error',
        message: `the question "${id}" belongs to no lesson; keep it in questions/<lesson>.yaml, or embed it with <Question id="${id}" /> or in a <Quiz>`
      }
    ];
  }
  const late = claims.flatMap((claim, i): Problem[] => {
    const taught = taughtAt.get(claim);
    if (!draft.declared.claims.has(claim) || !whole || (taught ?? Infinity) <= index) return [];
    const where = taught === undefined ? 'in no lesson' : `only later, in "${lessons[taught]?.value.id}"`;
    return [
      {
        ...entry.at('claims', i),
        severity: 'error',
        message: `the claim "${claim}" is taught ${where}; mark a passage of "${lesson.value.id}" with it`
      }
    ];
  });
  return [...checkObjective(entry.at('objective'), objective, lesson.value, draft), ...late];
}

function checkObjective(
  place: Place,
  objective: string,
  { id, objectives }: Lesson,
  { lessonFiles }: Draft
): Problem[] {
  const known = objectives.map((each) => each.id);
  if (known.includes(objective) || !lessonFiles.get(id)?.readable) return [];
  return [dangling(place, `objective of the lesson "${id}"`, objective, known)];
}

/** Options are shuffled, so words that point at a place in the list point anywhere. */
function checkPositionalWords(entry: Entry<Question>): Problem[] {
  return positionalWords(entry.value).map(({ at, words }) => ({
    ...entry.find(words, 'options', at, 'text'),
    severity: 'error',
    message: `"${words}" points at a position, but options are shuffled; reword it, or set shuffle: false`
  }));
}

function checkNegation(entry: Entry<Question>): Problem[] {
  const fault = negationFault(entry.value);
  if (!fault) return [];
  const { word } = fault;
  const message =
    word === undefined
      ? 'this prompt asks for nothing that is not so; remove `negative: true`'
      : `"${word}" is easily read over; reword the prompt, or set \`negative: true\` if it asks what is not so`;
  return [{ ...(word === undefined ? entry.at('negative') : entry.find(word, 'prompt')), severity: 'error', message }];
}

/** Every figure in the prompt, the key, the explanation and the hints must stand in a claim the question tests. */
function checkFigures(entry: Entry<Question>, claims: ReadonlyMap<string, Claim>): Problem[] {
  const question = entry.value;
  const tested = question.claims.map((id) => claims.get(id));
  if (tested.includes(undefined)) return [];
  const taught = tested
    .map((claim) => `${claim?.statement} ${claim?.quote} ${claim?.date} ${claim?.asOf} ${claim?.note}`)
    .join(' ');
  const known = new Set([...figures(taught).flatMap(({ forms }) => forms), ...spelledOut(taught)]);
  return assertedTexts(question).flatMap(({ text, path }) =>
    figures(text).flatMap(({ written, forms }): Problem[] => {
      if (forms.every((form) => known.has(form))) return [];
      forms.forEach((form) => known.add(form));
      return [
        {
          ...entry.find(written, ...path),
          severity: 'error',
          message: `the figure ${written} stands in none of the claims that "${question.id}" tests; name the claim it comes from`
        }
      ];
    })
  );
}

/** The texts of a question that a learner may take as fact: not wrong options, nor a sentence that is not true. */
function assertedTexts(question: Question): Asserted[] {
  const { prompt, explanation, hints = [] } = question;
  const stem: Asserted[] =
    question.kind === 'statement' && question.answer !== 'true' ? [] : [{ text: prompt, path: ['prompt'] }];
  return [
    ...stem,
    ...bankKindOf(question).asserted(question),
    { text: explanation, path: ['explanation'] },
    ...hints.map((text, index) => ({ text, path: ['hints', index] }))
  ];
}

/**
 * Numbers as they are written and as they are compared: thousands joined, leading zeros dropped, date parts one by one;
 * 500 billion also as the plain amount.
 */
function figures(text: string): { written: string; forms: string[] }[] {
  const found = plain(text).matchAll(
    /(\d+(?:,\d{3}(?!\d))*(?:\.\d+)?)(?:\s*(thousand|million|billion|trillion|bn|tn)\b)?/g
  );
  return [...found].map(([, written = '', magnitude]) => {
    const digits = written.replaceAll(',', '').replace(/^0+(?=\d)/, '');
    const factor = magnitudes[magnitude ?? ''];
    // rounded: 14.8 times a trillion is no whole number in binary
    return { written, forms: factor ? [digits, String(Number((Number(digits) * factor).toPrecision(12)))] : [digits] };
  });
}

/** Numbers that claims write as words. */
const numerals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' '
  );
const anyNumeral = new RegExp(`\\b(?:${numerals.join('|')})\\b`, 'gi');

function spelledOut(text: string): string[] {
  return Array.from(text.matchAll(anyNumeral), ([word]) => String(numerals.indexOf(word.toLowerCase())));
}

function checkTwiceEmbedded(lessons: readonly Entry<Lesson>[]): Problem[] {
  const seen = new Map<string, string>();
  return lessons.flatMap(({ value: { prose }, place: { file } }) =>
    prose.questions.flatMap(({ id, line, column, told }): Problem[] => {
      if (told) return [];
      const first = seen.get(id);
      if (first === undefined) seen.set(id, `${file}:${line}`);
      return first === undefined
        ? []
        : [
            {
              file,
              line,
              column,
              severity: 'error',
              message: `the question "${id}" stands already in ${first}; each has one place`
            }
          ];
    })
  );
}

function checkObjectives({ lessons, askedAt }: Teaching, draft: Draft): Problem[] {
  const read = new Set(draft.questions.map(({ value }) => value.id));
  if (draft.unread.has('questions')) return [];
  const broken = [...draft.declared.questions].filter(([id]) => !read.has(id));
  const asked = grouped(draft.questions, ({ value }) => [askedAt.get(value.id)]);
  return lessons.flatMap((lesson, place) => {
    const { value, at } = lesson;
    if (!isListed(draft, lesson)) return [];
    // a question that could not be read may be the one
    const unread = broken.some(([id, { file }]) => askedAt.get(id) === place || file === `questions/${value.id}.yaml`);
    if (unread || value.prose.questions.some(({ id }) => !read.has(id))) return [];
    const tested = asked.get(place)?.map((entry) => entry.value.objective) ?? [];
    return value.objectives.flatMap(({ id }, index): Problem[] => {
      // told already as a slip of spelling in the question
      const misspelt = tested.some(
        (objective) => !value.objectives.some((known) => known.id === objective) && nearest(objective, [id])
      );
      const times = tested.filter((objective) => objective === id).length;
      if (times >= 2 || misspelt) return [];
      return [
        {
          ...at('objectives', index, 'id'),
          severity: 'error',
          message: `${times === 0 ? 'no question' : 'only one question'} of this lesson serves the objective "${id}"; expected two or more`
        }
      ];
    });
  });
}
