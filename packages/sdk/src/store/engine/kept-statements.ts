/** Most statements that one session keeps parsed: each costs the server memory. */
export const MOST_KEPT = 200;

interface Kept {
  readonly name: string;
  /** The server has it: it was answered once. One that it refused to parse cannot be taken back. */
  answered: boolean;
}

/** Names for the statements of one session; those that were not used longest are forgotten first. */
export class KeptStatements {
  readonly #statements = new Map<string, Kept>();
  #made = 0;

  /** @returns the statement, and the name of one that the server has to forget for it */
  use(sql: string): { readonly statement: Kept; readonly forget?: string } {
    const known = this.#statements.get(sql);
    if (known !== undefined) {
      // to the end: a Map keeps the order of insertion
      this.#statements.delete(sql);
      this.#statements.set(sql, known);
      return { statement: known };
    }
    const statement: Kept = { name: `kept_${this.#made++}`, answered: false };
    this.#statements.set(sql, statement);
    const [oldest] = this.#statements.size > MOST_KEPT ? this.#statements : [];
    if (oldest === undefined) return { statement };
    this.#statements.delete(oldest[0]);
    return oldest[1].answered ? { statement, forget: oldest[1].name } : { statement };
  }
}
