import type { FormOf } from '#core/questions/form.ts';
import type { AnswerOf, KindName } from '#core/questions/index.ts';
import type { Part } from '#core/questions/mark.ts';

/** What every kind's control gets: data in, the answer out. */
export interface ControlProps<K extends KindName> {
  form: FormOf<K>;
  answer: AnswerOf<K>;
  seed: number;
  /** What may be shown of a result, by part; empty while nothing may. */
  outcomes: ReadonlyMap<string, Part['outcome']>;
  /** What stands beside a part, by its id, once it may be told. */
  reasons?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Id of a wrong option that a hint took away. */
  without?: string | undefined;
  onanswer: (answer: AnswerOf<K>) => void;
  /** Says something to a screen reader, once. */
  onannounce: (text: string) => void;
}
