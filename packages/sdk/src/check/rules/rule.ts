import type { Row } from '../row.ts';

/** Looks at one row and says what is wrong with it. Rules run in the order of the list in `rules.ts`. */
export type Rule = (row: Row) => void;
