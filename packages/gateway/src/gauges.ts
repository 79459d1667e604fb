/** Numbers that rooms let operators watch: backlogs, ages. Read when somebody looks, never in between. */
export class Gauges {
  readonly #gauges: Gauge[] = [];

  /**
   * The same gauge again is no other one: two servers over one hub tell of it twice. Another one of its name is refused.
   * @param name snake_case, with its unit: `feed_backlog_sets`, `evidence_oldest_pending_seconds`; `shuniu_` comes before it
   * @param read one number; may ask the database, by a pool session of its own
   * @param kind `counter`: it only grows while the process lives
   */
  add(name: string, help: string, read: Gauge['read'], kind: Gauge['kind'] = 'gauge'): void {
    const known = this.#gauges.find((gauge) => gauge.name === name);
    if (known === undefined) this.#gauges.push({ name, help, read, kind });
    else if (known.help !== help) throw new Error(`there is another gauge ${name} already`);
  }

  all(): readonly Gauge[] {
    return this.#gauges;
  }
}

export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly read: () => number | Promise<number>;
  readonly kind: 'gauge' | 'counter';
}
