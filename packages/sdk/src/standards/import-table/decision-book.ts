import type { Answer, AskedQuestion, Decision, Question } from './question.ts';

/** Asks questions of decisions that were made before, and remembers what was asked. */
export class DecisionBook {
  readonly asked: AskedQuestion[] = [];
  readonly #given: ReadonlyMap<string, Decision>;
  readonly #used = new Set<string>();

  constructor(given: readonly Decision[]) {
    this.#given = new Map(given.map((each) => [keyOf(each), each]));
  }

  /**
   * @param accept what an answer means; undefined where it is none
   * @returns undefined where the question is open
   */
  ask<Meaning>(question: Question, accept: (answer: Answer) => Meaning | undefined): Meaning | undefined {
    const key = keyOf(question);
    const { decision, reason } = this.#given.get(key) ?? { decision: '', reason: '' };
    this.#used.add(key);
    const [word = '', ...codes] = decision
      .normalize('NFKC')
      .trim()
      .split(/[\s,、，]+/);
    const meaning = word === '' ? undefined : accept({ word, codes, reason: reason.trim() });
    const state = word === '' ? 'open' : meaning === undefined ? 'wrong' : 'decided';
    this.asked.push({ ...question, decision, reason, state });
    return meaning;
  }

  /** Decisions on questions that nobody asked: the table has changed, or they belong to another one. */
  unused(): readonly Decision[] {
    return [...this.#given]
      .filter(([key, { decision }]) => decision !== '' && !this.#used.has(key))
      .map(([, each]) => each);
  }

  get open(): number {
    return this.asked.filter(({ state }) => state !== 'decided').length;
  }
}

/** A decision is about one question on one place as it was understood; if the table says something else now, it is asked again. */
function keyOf({
  rule,
  sheet,
  row,
  understood,
}: Pick<Question, 'sheet' | 'row' | 'understood'> & { rule: string }): string {
  return [sheet, row, rule, understood].join('\n');
}
