import * as z from 'zod';
import { questionSchema } from '../questions/bank/index.ts';

export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const idSchema = z.string().regex(idPattern, 'should be lower-case words joined by hyphens, as in "bessent-in-kyiv"');
const text = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/, error: 'should be a web address that starts with https://' });
const date = z.iso.date({ error: 'should be a date like "2025-02-12"' });
const ids = z.array(z.string());

/** course.yaml: what the course is, and its lessons in reading order. */
export const courseSchema = z.strictObject({
  title: text.describe('The name of the course.'),
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
    .min(1)
    .max(6)
    .describe('The sides of the story, in the order lanes of pictures follow; up to six.'),
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
    .describe('What the reader can do afterwards; each is tested by a question.')
});
export type LessonInfo = z.infer<typeof lessonSchema>;

export const statuses = ['confirmed', 'attributed', 'estimate', 'disputed', 'superseded'] as const;
export type Status = (typeof statuses)[number];

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
export const sourceSchema = z.strictObject({
  id: idSchema.describe('Permanent.'),
  publisher: text.describe('Who published it.'),
  title: text.describe('Its title.'),
  url: url.optional().describe('Its address; left out only where there is none.'),
  published: date.optional().describe('When it was published; left out where the page does not say.'),
  kind: z.enum(['news', 'wire', 'analysis', 'primary', 'science']).describe('What kind of page it is.'),
  reliability: z.enum(['high', 'medium', 'low']).describe('How far it is trusted.'),
  note: text.optional().describe('Why it is trusted so far, or what to beware of.')
});
export type Source = z.infer<typeof sourceSchema>;

/** A person, an office or a body. */
export const actorSchema = z.strictObject({
  id: idSchema.describe('Permanent.'),
  name: text.describe('The name as the course spells it.'),
  kind: z.enum(['person', 'office', 'body']),
  side: z.string().describe('Id of a side of course.yaml.'),
  role: text.describe('The role at the time, with dates.'),
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
  claims: ids.min(1).describe('Ids of the claims behind this.')
});
export type TimelineEvent = z.infer<typeof eventSchema>;

/** A word the lessons explain. */
export const termSchema = z.strictObject({
  id: idSchema.describe('What <Term id="..."> refers to.'),
  term: text.describe('The word.'),
  definition: text.describe('What it means, in our own words.'),
  sources: ids.min(1).describe('Ids of the pages it rests on.')
});
export type Term = z.infer<typeof termSchema>;

/** Each list file of the course folder: one schema, one editor schema, one reader. */
export const lists = {
  sources: sourceSchema,
  actors: actorSchema,
  timeline: eventSchema,
  glossary: termSchema,
  claims: claimSchema,
  questions: questionSchema
} as const;
