import * as z from 'zod';
import { questionSchema } from '../questions/bank/index.ts';
import { looksLikeDay } from './spans.ts';
import { statuses } from './statuses.ts';

export type { Status } from './statuses.ts';

export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const idSchema = z.string().regex(idPattern, 'should be lower-case words joined by hyphens, as in "visit-in-june"');
const text = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/, error: 'should be a web address that starts with https://' });
const date = z.iso.date({
  error: ({ input }) =>
    looksLikeDay(String(input)) ? 'should be a day the calendar has' : 'should be a date like "2025-02-12"'
});
const ids = z.array(z.string());
const oneWord = z.string().regex(/^\S+$/, 'should be one word');
const also = z
  .array(text)
  .optional()
  .describe('Other names and short forms it is found under; the spellings of one name go into course.yaml.');

/** course.yaml: what the course is, and its lessons in reading order. */
export const courseSchema = z.strictObject({
  id: idSchema
    .optional()
    .describe(
      'Tells this course from others at one address: readers’ answers are kept under it, so it never changes. Without it the title does.'
    ),
  title: text.describe('The name of the course.'),
  tagline: text.optional().describe('A few words that stand over the title on the first page.'),
  summary: text.describe('What the course is, in two or three sentences.'),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'should be a language code of two letters, like "en"')
    .describe('Language of the lessons, BCP 47.'),
  dateline: date.describe('Facts as of this day: no page published later was read.'),
  licence: text.describe('Licence of the texts.'),
  sides: z
    .array(
      z.strictObject({
        id: idSchema.describe('What actors and events refer to.'),
        name: text.describe('What the reader sees: "Kyiv".')
      })
    )
    .max(6)
    .default([])
    .describe(
      'The sides that actors and events stand on, in the order lanes of pictures follow; up to six. Left out where there are neither.'
    ),
  draftTerms: z
    .array(
      z.strictObject({
        id: idSchema.describe('What drafts.yaml and <Drafts terms="..."> refer to.'),
        name: text.describe('What the reader sees: "What Ukraine pays in".')
      })
    )
    .default([])
    .describe('The points on which drafts are compared, in the order of the table.'),
  topics: z
    .array(
      z.strictObject({
        id: idSchema.describe('The name of a file in claims/, without its ending.'),
        name: text.describe('What the reader sees: "The drafts, clause by clause".'),
        part: text.optional().describe('The heading it stands under, with the topics before or after that name it too.')
      })
    )
    .default([])
    .describe(
      'The files of the ledger in the order readers see them; without it they stand by the names of the files.'
    ),
  spellings: z
    .array(z.strictObject({ word: oneWord, also: z.array(oneWord).min(1) }))
    .default([])
    .describe(
      'Words that mean the same to the search: { word: Kyiv, also: [Kiev] }. Zelenskyy, Zelenskiy, Зеленський need no line.'
    ),
  lessons: ids.min(1).describe('Ids of the lessons in reading order; each is a file lessons/<id>.svx.')
});
export type CourseInfo = z.infer<typeof courseSchema>;

/** The front matter of a lesson. */
export const lessonSchema = z.strictObject({
  title: text.describe('Shown as the heading of the page.'),
  summary: text.describe('One or two sentences: what the reader will know afterwards.'),
  minutes: z.int().min(1).max(90).describe('Minutes to read it and answer its questions.'),
  objectives: z
    .array(
      z.strictObject({
        id: idSchema.describe('What questions refer to.'),
        text: text.describe('Completes "After this lesson you can ...".')
      })
    )
    .min(1)
    .superRefine((objectives, context) =>
      objectives.forEach(({ id }, index) => {
        if (objectives.findIndex((other) => other.id === id) === index) return;
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: 'is used twice in this lesson; each objective needs an id of its own'
        });
      })
    )
    .describe('What the reader can do afterwards; each is tested by a question.'),
  discussion: z
    .array(text)
    .min(2)
    .max(6)
    .optional()
    .describe('Questions for a class to talk about, without one right answer; they stand in the plan for teachers.')
});
export type LessonInfo = z.infer<typeof lessonSchema>;

/** One atomic fact in our own words. */
export const claimSchema = z.strictObject({
  id: idSchema.describe('Permanent.'),
  statement: text.describe('The fact, in one sentence of our own.'),
  date: date.optional().describe('The day it happened or was said.'),
  speaker: z
    .union([z.string(), z.strictObject({ name: text })])
    .optional()
    .describe('Id of an actor, or { name: ... } for somebody who has no card.'),
  quote: text.max(300).optional().describe('A short quotation, word for word.'),
  status: z.enum(statuses).describe('How firmly it is known: confirmed, attributed, estimate, disputed or superseded.'),
  sources: ids.min(1, 'needs at least one source').describe('Ids of the pages it rests on.'),
  asOf: date.optional().describe('The day for which it holds, where that matters.'),
  reviewBy: date.optional().describe('Look again by this day; past it the check warns, and fails a release.'),
  note: text.optional().describe('What an author should know; not shown to readers.')
});
export type Claim = z.infer<typeof claimSchema>;

/** A published page. */
export const sourceSchema = z
  .strictObject({
    id: idSchema.describe('Permanent.'),
    publisher: text.describe('Who published it; of a copy, whoever printed the copy.'),
    title: text.describe('Its title.'),
    url: url.optional().describe('Its address; left out only where there is none.'),
    copy: z
      .strictObject({
        of: text.describe('Whose text it is: "Reuters".'),
        url: url.optional().describe('Where the original stands, where that is known.')
      })
      .optional()
      .describe('Only where the page that was read repeats what another published; pages mark it as a copy.'),
    published: date.optional().describe('When it was published; left out where the page does not say.'),
    kind: z.enum(['news', 'wire', 'analysis', 'primary', 'science']).describe('What kind of page it is.'),
    reliability: z.enum(['high', 'medium', 'low']).describe('How far it is trusted; a copy highly only with a note.'),
    note: text.optional().describe('Why it is trusted so far, or what to beware of.')
  })
  // nobody can tell from a copy what was left out or changed, so the reason has to be given
  .refine(({ copy, reliability, note }) => !copy || reliability !== 'high' || note !== undefined, {
    path: ['reliability'],
    error: 'is more trust than a copy gets without a "note" that says why'
  })
  .describe('A page the course rests on.');
export type Source = z.infer<typeof sourceSchema>;

/** A person, an office or a body. */
export const actorSchema = z.strictObject({
  id: idSchema.describe('Permanent.'),
  name: text.describe('The name as the course spells it.'),
  also,
  kind: z.enum(['person', 'office', 'body']),
  side: z.string().describe('Id of a side of course.yaml.'),
  role: text.describe('The role at the time, with dates.'),
  wanted: z
    .strictObject({ text, claims: ids.min(1) })
    .optional()
    .describe('What they wanted, in a sentence, with the claims behind it; left out where no page read says.'),
  did: text.describe('What they did in this story, in a sentence.'),
  claims: ids.describe('Ids of the claims behind this.')
});
export type Actor = z.infer<typeof actorSchema>;

/** A dated event of the timeline. */
export const eventSchema = z.strictObject({
  id: idSchema.describe('Permanent.'),
  date: date.describe('The day, or the first of several.'),
  until: date.optional().describe('The last day, for an event of several days.'),
  title: text.describe('A few words.'),
  what: text.describe('What happened, in a sentence or two.'),
  place: text.optional(),
  side: z.string().describe('Id of a side of course.yaml: whose act it was, and the lane it stands in.'),
  actors: ids.describe('Ids of those who took part.'),
  together: ids
    .min(2, 'needs two actors or more')
    .optional()
    .describe('Ids of those among the actors who met, talked or signed with one another, where a claim says so.'),
  landmark: text
    .max(16)
    .optional()
    .describe('A word or two that the whole timeline writes over a turning point: "First draft".'),
  claims: ids.min(1).describe('Ids of the claims behind this.')
});
export type TimelineEvent = z.infer<typeof eventSchema>;

/** A word the lessons explain. */
export const termSchema = z.strictObject({
  id: idSchema.describe('What <Term id="..."> refers to.'),
  term: text.describe('The word.'),
  also,
  definition: text.describe('What it means, in our own words.'),
  sources: ids.min(1).describe('Ids of the pages it rests on.')
});
export type Term = z.infer<typeof termSchema>;

/** A mineral, and what the pages read say of it. */
export const mineralSchema = z.strictObject({
  id: idSchema.describe('Permanent.'),
  name: text.describe('The name the course uses.'),
  also,
  symbol: text.optional().describe('Chemical symbol; left out for what is no element.'),
  group: z.enum(['rare-earth', 'critical', 'fuel', 'other']).describe('How the course sorts it.'),
  uses: text.optional().describe('What it is for, in a line.'),
  euCritical: z.boolean().optional().describe('On the EU list of 2023; left out where no page read says.'),
  usCritical: z.boolean().optional().describe('On the US list of 2025; left out where no page read says.'),
  inCountry: text.describe('What the country of the course has of it, in a sentence.'),
  claims: ids.describe('Ids of the claims behind this.'),
  note: text.optional().describe('What an author should know; not shown to readers.')
});
export type Mineral = z.infer<typeof mineralSchema>;

export const depositStatuses = ['operating', 'dormant', 'prospective', 'occupied', 'unknown'] as const;
export type DepositStatus = (typeof depositStatuses)[number];

/** A deposit, where it lies, and what is known of its state on a date. */
export const depositSchema = z
  .strictObject({
    id: idSchema.describe('Permanent.'),
    name: text,
    nameLocal: text.optional().describe('The name in Ukrainian.'),
    also,
    minerals: ids.describe('Ids of minerals.yaml; empty where the pages name none of the course.'),
    oblast: text.describe('The oblast it lies in.'),
    position: z
      .strictObject({
        lat: z.number().min(-90).max(90),
        lon: z.number().min(-180).max(180),
        basis: z.enum(['page', 'town']).describe('Given by a page, or the town it is named after.'),
        source: z.string().describe('Id of the page it comes from.')
      })
      .optional()
      .describe('Left out where no page gives one.'),
    status: z.enum(depositStatuses),
    asOf: z
      .string()
      .regex(/^\d{4}(-\d{2})?$/, 'should be a year or a month, like "2023" or "2023-07"')
      .optional()
      .describe('When that was so.'),
    claims: ids.min(1).describe('Ids of the claims behind this.'),
    note: text.optional().describe('What the reader should know of its position or state.')
  })
  .describe('A deposit of one or more minerals.');
export type Deposit = z.infer<typeof depositSchema>;

/** A version of the agreement, term by term. */
export const draftSchema = z.strictObject({
  id: idSchema.describe('Permanent.'),
  label: text.describe('What the course calls it: "First US draft".'),
  date: date.describe('The day it bears or was handed over.'),
  title: text.optional().describe('The title of the paper, where a page gives it.'),
  stage: text.describe('What became of it, in a line.'),
  sources: ids.min(1).describe('Ids of the pages that describe it.'),
  terms: z
    .record(
      z.string(),
      z.strictObject({
        value: text.describe('What it says on this point, in our own words.'),
        claims: ids.min(1).describe('Ids of the claims behind this.')
      })
    )
    .describe('By id of draftTerms in course.yaml; a point is left out where no page read says anything on it.'),
  note: text.optional().describe('Where pages differ about this version; shown to readers.')
});
export type AgreementDraft = z.infer<typeof draftSchema>;

/** An amount that somebody counted, claimed, estimated, asked for or agreed. */
export const figureSchema = z.strictObject({
  id: idSchema.describe('Permanent.'),
  label: text.describe('Whose figure of what: "US aid, counted by the Kiel Institute".'),
  value: z.number().positive().describe('In the plain unit: 500000000000.'),
  to: z.number().positive().optional().describe('The upper end, where the figure is a range.'),
  unit: text.describe('"dollars", "euros", "years": figures of one unit share an axis.'),
  kind: z.enum(['counted', 'claimed', 'estimated', 'asked', 'agreed']).describe('What sort of figure it is.'),
  date: date.optional().describe('When it was said or counted.'),
  ask: text
    .optional()
    .describe('A question to guess it by before it is shown: "How much did ...?"; two or three figures of one unit.'),
  claims: ids.min(1).describe('Ids of the claims behind this.')
});
export type Figure = z.infer<typeof figureSchema>;

/** What the page of a picture says around it. */
export const pictureSchema = z.strictObject({
  id: z.enum(['timeline', 'actors', 'map', 'drafts', 'scale', 'elements']).describe('The picture.'),
  title: text.describe('The heading of its page.'),
  intro: text.describe(
    'What there is to see in it, in two or three sentences. Of the timeline, {first} and {last} stand for the months of its first and last event.'
  ),
  notes: z
    .array(
      z.strictObject({
        title: text,
        text,
        claims: ids.default([]).describe('Ids of the claims behind it.')
      })
    )
    .default([])
    .describe('What a reader should know to read it right: what it cannot show, which word misleads.')
});
export type Picture = z.infer<typeof pictureSchema>;

/** Each list file of the course folder: one schema, one editor schema, one reader. */
export const lists = {
  sources: sourceSchema,
  actors: actorSchema,
  timeline: eventSchema,
  glossary: termSchema,
  minerals: mineralSchema,
  deposits: depositSchema,
  drafts: draftSchema,
  figures: figureSchema,
  pictures: pictureSchema,
  claims: claimSchema,
  questions: questionSchema
} as const;
