/** What was measured of one way of doing the job, round after round. */
export interface Measured {
  readonly name: string;
  readonly rows: number;
  readonly seconds: number[];
  readonly megabytes: number[];
}

export class Measurements {
  readonly #all = new Map<string, Measured>();

  add(name: string, rows: number, ran: { readonly seconds: number; readonly megabytes: number }): void {
    let measured = this.#all.get(name);
    if (measured === undefined) this.#all.set(name, (measured = { name, rows, seconds: [], megabytes: [] }));
    measured.seconds.push(ran.seconds);
    measured.megabytes.push(ran.megabytes);
  }

  get(name: string): Measured | undefined {
    return this.#all.get(name);
  }

  /** Median seconds; NaN where it did not run. */
  seconds(name: string): number {
    return median(this.#all.get(name)?.seconds ?? []);
  }

  all(): Measured[] {
    return [...this.#all.values()];
  }

  /** Lines for people: median, spread, rows/s, peak memory. */
  table(): string {
    const rows = this.all().map((m) => [
      m.name,
      `${median(m.seconds).toFixed(1)} s`,
      `${Math.min(...m.seconds).toFixed(1)}–${Math.max(...m.seconds).toFixed(1)}`,
      `${Math.round(m.rows / median(m.seconds)).toLocaleString('en')} rows/s`,
      Number.isNaN(Math.max(...m.megabytes)) ? '–' : `${Math.round(Math.max(...m.megabytes))} MB`,
    ]);
    const head = ['way', 'median', 'spread', 'speed', 'peak RSS'];
    const widths = head.map((_, c) => Math.max(...[head, ...rows].map((row) => row[c]?.length ?? 0)));
    return [head, ...rows].map((row) => row.map((cell, c) => cell.padEnd(widths[c] ?? 0)).join('  ')).join('\n');
  }
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half - 0.5)] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}
