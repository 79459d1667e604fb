import { ID, NAME } from './edition.ts';
import type { Random } from './random.ts';
import type { Row } from './rows.ts';

export interface EarlierRow {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly line: number;
}

/** A few clean rows of each district from anywhere above, so that doubled identities lie near and far apart. */
export class Earlier {
  readonly #random: Random;
  readonly #kept = new Map<string, { rows: EarlierRow[]; offered: number }>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** Keeps each row offered with the same chance (reservoir sampling). */
  offer(row: Row, line: number): void {
    let kept = this.#kept.get(row.district);
    if (kept === undefined) this.#kept.set(row.district, (kept = { rows: [], offered: 0 }));
    kept.offered++;
    const at = kept.rows.length < 64 ? kept.rows.length : this.#random.below(kept.offered);
    if (at >= 64) return;
    kept.rows[at] = { id: row.cells[ID] ?? '', name: row.cells[NAME] ?? '', code: row.partClass.code, line };
  }

  /** A row to double; it is not given out again. */
  take(district: string): EarlierRow | undefined {
    const rows = this.#kept.get(district)?.rows;
    if (rows === undefined || rows.length === 0) return undefined;
    return rows.splice(this.#random.below(rows.length), 1)[0];
  }
}
