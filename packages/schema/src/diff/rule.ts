import type { Words } from '../record/record-type.ts';

/** One rule of the catalogue. */
export interface Rule {
  readonly level: 'major' | 'minor' | 'patch';
  readonly title: Words;
  /** One sentence; `{code}`, `{name}`, `{before}` and `{after}` are filled in. */
  readonly says: Words;
  /** Why this level. */
  readonly why: Words;
}
