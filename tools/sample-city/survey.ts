import { join } from 'node:path';
import type { Answer, AnswerKey } from './answer-key.ts';
import type { City } from './city.ts';
import { DEFECTS, type DefectContext, type Planted } from './defects.ts';
import { CLASS_HEADER } from './edition.ts';
import { Earlier } from './earlier.ts';
import { gbk } from './gbk.ts';
import { LineFile } from './line-file.ts';
import { boundsOf, pointOutside } from './place.ts';
import { mix, Random } from './random.ts';
import { Rows, type Row } from './rows.ts';
import { shares } from './shares.ts';

/** Writes `parts.csv` and `answer-key.jsonl`, row by row. */
export function writeSurvey(
  city: City,
  progress: (rows: number) => void,
): Omit<AnswerKey, 'counts'> & { refused: number } {
  const { options, edition } = city;
  const file = new LineFile(join(options.out, 'parts.csv'), 'latin1');
  const key = new LineFile(join(options.out, 'answer-key.jsonl'), 'utf8');
  const rows = new Rows(city);
  const planter = new Planter(city, rows);
  const header = [...edition.header, ...(options.classColumn ? [CLASS_HEADER] : [])];
  file.write(`${header.map(gbk).join(',')}\r\n`);
  const findings: Record<string, number> = {};
  const total = { line: 2, row: 0, defects: 0, refused: 0 };
  const counts = shares(city.grids.length, options.parts, options.seed);
  for (const [g, grid] of city.grids.entries()) {
    for (let n = counts[g] ?? 0; n > 0; n--) {
      total.row++;
      const row = rows.next(grid);
      const planted = planter.spoil(row, total.row, total.line);
      if (planted !== undefined) {
        const answer: Answer = { line: total.line, row: total.row, ...planted };
        key.write(`${JSON.stringify(answer)}\n`);
        total.defects++;
        if (planted.severity === 'error') total.refused++;
        const name = `${planted.code} ${planted.severity}`;
        findings[name] = (findings[name] ?? 0) + 1;
      }
      const text = `${row.cells.join(',')}\r\n`;
      file.write(text);
      total.line += planted?.value?.includes('\n') === true ? 2 : 1;
      if (total.row % 100_000 === 0) progress(total.row);
    }
  }
  key.close();
  return {
    file: 'parts.csv',
    ...file.close(),
    encoding: 'gb18030',
    crs: `EPSG:${options.epsg}`,
    standard: edition.ref,
    overlay: options.overlay,
    asOf: { from: '2026-01-01', before: '2099-12-31' },
    wholeFile:
      edition.supersededFrom === undefined
        ? []
        : [{ code: 'edition_superseded', severity: 'warning', fromAsOf: edition.supersededFrom }],
    rows: total.row,
    defects: total.defects,
    refused: total.refused,
    findings: Object.fromEntries(Object.entries(findings).sort()),
  };
}

/** Chooses the rows to spoil, spread evenly over the file, and the defects in turn. */
class Planter {
  readonly #city: City;
  readonly #rows: Rows;
  readonly #random: Random;
  readonly #earlier: Earlier;
  readonly #names: readonly string[];
  readonly #outside: DefectContext['outside'];
  readonly #wanted: number;
  #done = 0;
  #turn = 0;
  #nextRow: number;

  constructor(city: City, rows: Rows) {
    this.#city = city;
    this.#rows = rows;
    this.#random = new Random(mix(city.options.seed, 77, 0, 0));
    this.#earlier = new Earlier(new Random(mix(city.options.seed, 78, 0, 0)));
    this.#names = this.#random.shuffle(Object.keys(DEFECTS));
    this.#wanted = Math.round(city.options.parts * city.options.defects);
    this.#nextRow = this.#choose();
    const taken = new Set(city.grids.map(({ i, j }) => `${i},${j}`));
    const bounds = boundsOf(city);
    this.#outside = () => pointOutside(city, taken, bounds, this.#random);
  }

  spoil(row: Row, number: number, line: number): (Planted & { readonly defect: string }) | undefined {
    if (number !== this.#nextRow) {
      this.#earlier.offer(row, line);
      return undefined;
    }
    this.#done++;
    this.#nextRow = this.#choose();
    const earlier = () => this.#earlier.take(row.district);
    const context = { city: this.#city, rows: this.#rows, random: this.#random, row, earlier, outside: this.#outside };
    for (;;) {
      const defect = this.#names[this.#turn++ % this.#names.length] ?? '';
      const planted = DEFECTS[defect]?.(context);
      if (planted !== undefined) return { defect, ...planted };
    }
  }

  /** One row somewhere in each of `wanted` equal stretches. */
  #choose(): number {
    if (this.#done >= this.#wanted) return 0;
    const stretch = this.#city.options.parts / this.#wanted;
    const from = Math.floor(this.#done * stretch);
    return from + 1 + this.#random.below(Math.floor((this.#done + 1) * stretch) - from);
  }
}
