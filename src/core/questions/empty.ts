import type { AnswerOf, KindName } from './index.ts';

/** What stands in a question before anything is answered; apart from `kinds` so that a page can ask without marking. */
export const emptyAnswers: { [K in KindName]: AnswerOf<K> } = {
  choice: '',
  multi: [],
  statement: '',
  text: '',
  order: [],
  match: {},
  number: '',
  date: '',
  sort: {},
  gaps: {},
  evidence: [],
  attribute: {}
};
