/** Something that only a person can decide. A value; its words are in question-words.ts. */
export interface Question {
  readonly rule: QuestionRule;
  readonly sheet: string;
  /** Row of the sheet; 0: about the sheet as a whole. */
  readonly row: number;
  /** Code and name as they stood. */
  readonly code: string;
  readonly name: string;
  /** What was made of it. */
  readonly understood: string;
  /** What can be answered: words of the form `keep`, `is 0152`, `<code>`. */
  readonly answers: readonly string[];
  /** What may help: codes with their names. */
  readonly near: readonly string[];
  /** The likely answer, where there is one. Never taken by itself. */
  readonly suggestion: string;
}

export type QuestionRule =
  | 'code_lost_zero'
  | 'code_malformed'
  | 'code_missing'
  | 'name_missing'
  | 'big_class_missing'
  | 'big_class_lost_zero'
  | 'big_class_unknown'
  | 'big_class_name'
  | 'code_contradicts_class'
  | 'code_repeated'
  | 'name_differs'
  | 'name_of_other_code'
  | 'roll_up'
  | 'code_outside_range'
  | 'code_is_gap'
  | 'code_out_of_use'
  | 'codes_missing'
  | 'overlay_rows_missing'
  | 'base_moved'
  | 'overlay_moved'
  | 'column_fixed';

/** One filled-in line of decisions.csv. */
export interface Decision {
  readonly rule: string;
  readonly sheet: string;
  readonly row: number;
  readonly understood: string;
  readonly decision: string;
  readonly reason: string;
}

/** A question with what was decided on it so far. */
export interface AskedQuestion extends Question {
  readonly decision: string;
  readonly reason: string;
  /** Open: nothing was decided yet, or what was decided is no answer (`wrong`). */
  readonly state: 'open' | 'wrong' | 'decided';
}

/** A decision taken apart: `narrow 0105 0107` → word `narrow`, arguments `0105`, `0107`. */
export interface Answer {
  readonly word: string;
  readonly codes: readonly string[];
  readonly reason: string;
}
