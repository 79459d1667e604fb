import type { Checker, Judged } from '../check/checker.ts';
import type { Places } from '../check/places.ts';
import type { Finding } from '../finding/finding.ts';
import { nearDuplicates } from '../locate/near-duplicates.ts';
import type { NearDuplicates } from '../locate/near-duplicates.ts';
import type { Batch } from '../read/batch.ts';
import { textAt } from '../read/cell-text.ts';
import { fileFinding } from './file-findings.ts';

/**
 * Looks for an earlier accepted record of the same class within a distance that the user gave, over all inputs of a run. Records of a
 * class that the table does not have are not compared: nobody knows that they are of the same class.
 */
export class NearFinder {
  readonly #near: NearDuplicates;
  readonly #places: Places;
  #said = false;
  #classes = new Int32Array(0);
  #lon = new Float64Array(0);
  #lat = new Float64Array(0);
  #numbers = new Int32Array(0);

  /** @param distanceM in metres. @throws RangeError outside 0 … 1,000 */
  constructor(distanceM: number, places: Places) {
    this.#near = nearDuplicates({ distanceM });
    this.#places = places;
  }

  /** Findings about accepted rows of a batch, in order. */
  find(batch: Batch, { file, columns }: Checker, judged: Judged): Finding[] {
    const { coordinates } = file;
    if (coordinates === undefined || coordinates.unsettled === true) return [];
    this.#makeRoom(judged.accepted);
    for (let i = 0; i < judged.accepted; i++) {
      const row = judged.rows[i]!;
      const known = file.codes === undefined || columns.code[row]! >= 0;
      this.#classes[i] = file.codes === undefined ? 0 : columns.code[row]!;
      this.#lon[i] = known ? columns.lon[row]! : NaN;
      this.#lat[i] = columns.lat[row]!;
      this.#numbers[i] = this.#places.of(batch.line[row]!);
    }
    const findings: Finding[] = [];
    this.#near.add(this.#classes, this.#lon, this.#lat, this.#numbers, judged.accepted, (i, earlier, distance) => {
      const { input, line } = this.#places.at(earlier);
      const row = judged.rows[i]!;
      findings.push({
        code: 'near_duplicate',
        severity: 'warning',
        input: file.input,
        line: batch.line[row]!,
        column: coordinates.east + 1,
        field: 'easting',
        value: `${textAt(batch, row, coordinates.east)}, ${textAt(batch, row, coordinates.north)}`,
        params: { first: line, distance: distance.toFixed(2), ...(input === file.input ? {} : { firstInput: input }) },
      });
    });
    return findings;
  }

  /** Said at the end, where not all points could be kept. */
  ended(input: string): Finding[] {
    const isNews = this.#near.isFull && !this.#said;
    this.#said ||= isNews;
    return isNews ? [fileFinding(input, 'near_duplicates_limited', { params: { limit: this.#near.kept } })] : [];
  }

  #makeRoom(rows: number): void {
    if (this.#classes.length >= rows) return;
    const size = Math.ceil(rows * 1.25);
    this.#classes = new Int32Array(size);
    this.#lon = new Float64Array(size);
    this.#lat = new Float64Array(size);
    this.#numbers = new Int32Array(size);
  }
}
