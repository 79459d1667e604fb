import type { Words } from '@shuniu/schema';

/** What an answer that is not a success says: status, words in both languages, and what to do next. */
export interface ProblemEntry {
  readonly status: number;
  readonly title: Words;
  /** `{name}` is replaced by the parameter of that name. */
  readonly detail: Words;
}
