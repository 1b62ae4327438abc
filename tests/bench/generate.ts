import { stringify } from 'yaml';
import type { SourceFile } from '#core/course/course.ts';
import { judgements } from '#core/questions/judgements.ts';
import { randomFrom } from '#core/random.ts';

/**
 * A made-up course about mines, as large as wanted and without a mistake: about 1,200 words a lesson, questions of
 * all six kinds in turn, now and then one that goes back to an earlier lesson. The same numbers give the same files.
 */
export function generateCourse(lessons: number, questionsPerLesson: number): SourceFile[] {
  const made = Array.from({ length: lessons }, (_, number) => makeLesson(number, questionsPerLesson));
  const list = (key: 'sources' | 'actors' | 'timeline' | 'glossary') =>
    stringify(made.flatMap<object>((lesson) => lesson[key]));
  return [
    { path: 'course.yaml', text: stringify({ ...info, lessons: made.map(({ id }) => id) }) },
    { path: 'sources.yaml', text: list('sources') },
    { path: 'actors.yaml', text: list('actors') },
    { path: 'timeline.yaml', text: list('timeline') },
    { path: 'glossary.yaml', text: list('glossary') },
    ...made.flatMap(({ id, text, claims, questions }) => [
      { path: `lessons/${id}.svx`, text },
      { path: `claims/${id}.yaml`, text: stringify(claims) },
      { path: `questions/${id}.yaml`, text: stringify(questions) }
    ])
  ];
}

const info = {
  title: 'A very long course',
  summary: 'A made-up course about mines that never were, to measure with.',
  language: 'en',
  dateline: '2025-01-01',
  licence: 'CC0 1.0',
  sides: [
    { id: 'north', name: 'The north' },
    { id: 'south', name: 'The south' }
  ]
};

const wordsPerLesson = 1200;
const sectionsPerLesson = 5;

function makeLesson(number: number, size: number) {
  const id = `mines-${number}`;
  const random = randomFrom(number);
  const name = namer(number);
  const facts = Array.from({ length: size }, (_, index) => makeFact(number, index, { random, name }));
  const questions = facts.map((fact, index) => makeQuestion(fact, { number, index, random, name }));
  const sources = [0, 1, 2].map((source) => ({
    id: `source-${number}-${source}`,
    publisher: `${name()} Mining Review`,
    title: `The mines of ${name()}`,
    url: `https://example.org/${number}/${source}`,
    kind: 'news',
    reliability: 'high'
  }));
  const claims = facts.map(({ id, statement }, index) => ({
    id,
    statement,
    status: 'confirmed',
    sources: [`source-${number}-${index % 3}`, `source-${number}-${(index + 1) % 3}`]
  }));
  const [claim = ''] = facts.map((fact) => fact.id);
  const side = number % 2 ? 'north' : 'south';
  const actor = {
    id: `actor-${number}`,
    name: name(),
    kind: 'person',
    side,
    role: 'Owner',
    did: 'Dug.',
    claims: [claim]
  };
  const event = {
    id: `event-${number}`,
    date: day(number),
    title: `${name()} opens`,
    what: 'A mine is opened.',
    side,
    actors: [actor.id],
    claims: [claim]
  };
  const term = { id: `term-${number}`, term: name(), definition: 'A kind of shaft.', sources: [`source-${number}-0`] };
  const text = lessonText(number, { facts, questions, random, name });
  return { id, text, claims, questions, sources, actors: [actor], timeline: [event], glossary: [term] };
}

interface Chance {
  random: () => number;
  /** A new name each time, all of six letters: no option is longer than another. */
  name: () => string;
}

interface Fact {
  id: string;
  mine: string;
  chief: string;
  year: number;
  tonnes: string;
  statement: string;
}

function makeFact(number: number, index: number, { random, name }: Chance): Fact {
  const [mine, chief] = [name(), name()];
  const year = 1800 + Math.floor(random() * 200);
  const tonnes = (1000 + Math.floor(random() * 9000)).toLocaleString('en');
  const statement = `In ${year} the mine of ${mine} yielded ${tonnes} tonnes of ore under ${chief}.`;
  return { id: `fact-${number}-${index}`, mine, chief, year, tonnes, statement };
}

interface Setting extends Chance {
  number: number;
  index: number;
}

function makeQuestion(fact: Fact, setting: Setting) {
  const { number, index, random } = setting;
  const make = makers[index % makers.length] as Maker;
  const earlier = number > 0 && index % 5 === 4 ? [`fact-${Math.floor(random() * number)}-${index}`] : [];
  return {
    id: `question-${number}-${index}`,
    claims: [fact.id, ...earlier],
    objective: index % 2 ? 'name' : 'date',
    level: 'remember',
    difficulty: 'easy',
    ...make(fact, setting),
    explanation: fact.statement
  };
}

type Maker = (fact: Fact, setting: Setting) => { kind: string; prompt: string } & Record<string, unknown>;

/** One of each kind. Cues and keys are spread evenly, so that no robot beats chance however long the course is. */
const makers: Maker[] = [
  ({ mine, chief, year }, { name }) => ({
    kind: 'choice',
    prompt: `Who led the mine of ${mine} in ${year}?`,
    options: [option('a', chief, true), ...['b', 'c', 'd'].map((id) => option(id, name()))]
  }),
  ({ mine, chief, year }, { name }) => ({
    kind: 'multi',
    prompt: `Who was at the mine of ${mine} in ${year}?`,
    options: [option('a', chief, true), option('b', name(), true), ...['c', 'd', 'e'].map((id) => option(id, name()))]
  }),
  ({ mine, year, tonnes }, { number, index }) => ({
    kind: 'statement',
    prompt: `The mine of ${mine} yielded ${tonnes} tonnes in ${year}.`,
    answer: judgements[(number + Math.floor(index / 6)) % judgements.length],
    messages: { true: 'So it says.', false: 'It says otherwise.', unknown: 'Nobody says.' }
  }),
  // told apart by the name: yields and years come again in a long course
  ({ mine, chief, year }, { name }) => ({
    kind: 'text',
    prompt: `Which mine did ${chief} lead in ${year}?`,
    accept: [{ text: mine }, { text: `mine of ${mine}` }],
    reject: [{ text: name(), message: 'That is another mine.' }],
    otherwise: 'Look at the names again.'
  }),
  ({ mine }, { name }) => ({
    kind: 'order',
    prompt: `Put the shafts of ${mine} in order.`,
    from: 'oldest',
    to: 'newest',
    items: ['a', 'b', 'c', 'd'].map((id) => option(id, name()))
  }),
  ({ mine }, { name }) => ({
    kind: 'match',
    prompt: `What belongs to which shaft of ${mine}?`,
    prompts: ['a', 'b', 'c'].map((id) => ({ ...option(id, name()), target: id })),
    targets: ['a', 'b', 'c', 'd'].map((id) => option(id, name()))
  })
];

function option(id: string, text: string, correct?: true) {
  return { id, text, ...(correct && { correct }), message: `${text} stands in the list of the year.` };
}

interface Parts extends Chance {
  facts: Fact[];
  questions: { id: string }[];
}

function lessonText(number: number, parts: Parts): string {
  const objectives = [
    { id: 'date', text: 'date the yields' },
    { id: 'name', text: 'name the mines' }
  ];
  const front = {
    title: `Mines, part ${number + 1}`,
    summary: 'Which mines there were and what they yielded.',
    minutes: 8,
    objectives: objectives.slice(0, parts.facts.length)
  };
  const sections = Array.from({ length: sectionsPerLesson }, (_, section) => sectionText(number, section, parts));
  return `---\n${stringify(front)}---\n\n${sections.join('\n\n')}\n`;
}

function sectionText(number: number, section: number, { facts, questions, random, name }: Parts): string {
  const here = <T>(all: readonly T[]) => all.filter((_, index) => index % sectionsPerLesson === section);
  const passages = here(facts).map(({ id, statement }) => `<Claim id="${id}">${statement}</Claim>`);
  const filler: string[] = [];
  for (let words = 13 * passages.length; words < wordsPerLesson / sectionsPerLesson; words += 13)
    filler.push(sentence({ random, name }));
  const half = Math.ceil(filler.length / 2);
  const ids = here(questions).map(({ id }) => id);
  return [
    `## Part ${section + 1}, ${name()}`,
    [...passages, ...filler.slice(0, half)].join('\n'),
    [`The <Term id="term-${number}">shaft</Term> was deep.`, ...filler.slice(half)].join('\n'),
    ...(section === 0 ? [timeline(number)] : []),
    ...embedded(ids, section === sectionsPerLesson - 1)
  ].join('\n\n');
}

function embedded(ids: readonly string[], inQuiz: boolean): string[] {
  if (inQuiz && ids.length > 0) return [`<Quiz ids="${ids.join(' ')}" title="At the end" />`];
  return ids.map((id) => `<Question id="${id}" />`);
}

/** As many events as a reader can take in, however many the course has. */
function timeline(number: number): string {
  return `<Timeline from="${day(number - 3)}" to="${day(number + 3)}" title="Openings" caption="One mine a month." />`;
}

function sentence({ random, name }: Chance): string {
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] as string;
  return `The ${pick(adjectives)} ${pick(nouns)} of ${name()} ${pick(verbs)} the ${pick(nouns)} that the ${pick(nouns)} had left.`;
}

const adjectives = 'old new deep narrow rich poor northern flooded quiet famous'.split(' ');
const nouns = 'shaft owner miner village railway furnace engine valley ledger company bank river seam tower'.split(' ');
const verbs = 'sold measured feared found described repaired counted followed closed mapped'.split(' ');

/** Names that do not come again in the course: 300 a lesson, for more than 1,400 lessons. */
function namer(number: number): () => string {
  let next = number * 300;
  return () => {
    // a factor without a common divisor walks through all names and keeps neighbours unlike
    let rest = (next++ * 271_829) % syllables.length ** 3;
    let word = '';
    for (let i = 0; i < 3; i++) {
      word += syllables[rest % syllables.length];
      rest = Math.floor(rest / syllables.length);
    }
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
}

const syllables = [...'bdfghjklmnprstv'].flatMap((consonant) => [...'aeiou'].map((vowel) => consonant + vowel));

/** A day of each thirty, from 1900 on. */
function day(number: number): string {
  return new Date(Date.UTC(1900, 0, 1 + number * 30)).toISOString().slice(0, 10);
}
