import type { Question } from '../questions/index.ts';
import type { Place } from '../yaml.ts';
import type { Lesson } from './course.ts';
import type {
  Actor,
  AgreementDraft,
  Claim,
  CourseInfo,
  Deposit,
  Figure,
  lists,
  Mineral,
  Picture,
  Source,
  Term,
  TimelineEvent
} from './schemas.ts';

/** A value and where it was written. */
export interface Entry<T> {
  value: T;
  place: Place;
  /** The place of something inside the value. */
  at: (...path: PropertyKey[]) => Place;
  /** The place of a word inside a text of the value. */
  find: (word: string, ...path: PropertyKey[]) => Place;
}

/** Everything that could be read, before references are checked. Ids of unreadable entries are known too. */
export interface Draft {
  info?: Entry<CourseInfo>;
  lessons: Entry<Lesson>[];
  questions: Entry<Question>[];
  claims: Entry<Claim>[];
  sources: Entry<Source>[];
  actors: Entry<Actor>[];
  timeline: Entry<TimelineEvent>[];
  glossary: Entry<Term>[];
  minerals: Entry<Mineral>[];
  deposits: Entry<Deposit>[];
  drafts: Entry<AgreementDraft>[];
  figures: Entry<Figure>[];
  pictures: Entry<Picture>[];
  /** Ids written in a list, also on entries that are broken otherwise, so that one mistake is told once. */
  declared: Record<ListName, Map<string, Place>>;
  /** Lists of which a file or an id could not be read: whether an id is missing there cannot be told. */
  unread: Set<ListName>;
  /** Every lesson file by its id: whether its front matter could be read, and whether there is a text below it. */
  lessonFiles: Map<string, { readable: boolean; hasText: boolean }>;
}

export type ListName = keyof typeof lists;

/** The topic of a claim: the name of the file it is written in. */
export function topicOf({ place }: Entry<Claim>): string {
  return place.file.slice('claims/'.length, -'.yaml'.length);
}
