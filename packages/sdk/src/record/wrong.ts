/** What is wrong with a text of a kind: the finding's code, and what belongs to it. */
export interface Wrong {
  readonly code: string;
  readonly expected?: string;
  /** Number of characters that would be right. */
  readonly length?: number;
}
