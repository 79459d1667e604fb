/** Numbers that rooms let operators watch: backlogs, ages. Read when somebody looks, never in between. */
export class Gauges {
  readonly #gauges: Gauge[] = [];

  /**
   * One that is there already stays: two servers over one hub tell the same.
   * @param name snake_case, with its unit: `feed_backlog_sets`, `evidence_oldest_pending_seconds`; `shuniu_` comes before it
   * @param read one number; may ask the database, by a pool session of its own
   */
  add(name: string, help: string, read: Gauge['read']): void {
    if (!this.#gauges.some((gauge) => gauge.name === name)) this.#gauges.push({ name, help, read });
  }

  all(): readonly Gauge[] {
    return this.#gauges;
  }
}

export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly read: () => number | Promise<number>;
}
