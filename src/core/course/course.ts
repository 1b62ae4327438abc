import type { Prose } from './prose.ts';
import type { Question } from '../questions/index.ts';
import type {
  Actor,
  AgreementDraft,
  Claim,
  CourseInfo,
  Deposit,
  Figure,
  LessonInfo,
  Mineral,
  Picture,
  Source,
  Term,
  TimelineEvent
} from './schemas.ts';

/** A file of the course folder, path relative to it with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
  /** Its bytes are no UTF-8; what `text` holds is not what its author wrote. */
  garbled?: true;
}

/** The checked course. `load` is the only way to one. */
export interface Course {
  info: CourseInfo;
  /** In reading order. */
  lessons: CourseLesson[];
  questions: ReadonlyMap<string, Question>;
  claims: ReadonlyMap<string, Claim>;
  sources: ReadonlyMap<string, Source>;
  actors: ReadonlyMap<string, Actor>;
  events: ReadonlyMap<string, TimelineEvent>;
  terms: ReadonlyMap<string, Term>;
  minerals: ReadonlyMap<string, Mineral>;
  deposits: ReadonlyMap<string, Deposit>;
  drafts: ReadonlyMap<string, AgreementDraft>;
  figures: ReadonlyMap<string, Figure>;
  /** What the pages of pictures say around them. */
  pictures: ReadonlyMap<string, Picture>;
  /** The ledger by the file a claim stands in, in the order readers see them; every claim stands in one. */
  topics: Topic[];
}

/** A file of the ledger. */
export interface Topic {
  /** The name of its file, and its address. */
  id: string;
  name: string;
  /** The heading it stands under. */
  part?: string;
  /** Ids of its claims, as they stand in the file. */
  claims: string[];
}

export interface Lesson extends LessonInfo {
  id: string;
  prose: Prose;
}

/** A lesson of the checked course. */
export interface CourseLesson extends Lesson {
  /** Ids of all its questions: those in its text in reading order, then the others of its file. */
  bank: string[];
}
