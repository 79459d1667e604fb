import { isPart } from '../../check/file-context.ts';
import type { Checker, Judged } from '../../check/checker.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Batch } from '../../read/batch.ts';
import type { PushPlan } from './push-plan.ts';

/** The counties that the sender may write to: everything accepted beyond them is refused. */
export class GrantedDivisions {
  readonly #prefixes: readonly string[];
  readonly #field: string | undefined;
  /** By county as a number. */
  readonly #known = new Map<number, boolean>();

  constructor({ records }: PushPlan, prefixes: readonly string[]) {
    this.#prefixes = prefixes;
    this.#field = isPart(records) ? 'id' : records.type.divisionFrom[0];
  }

  within(batch: Batch, checker: Checker, judged: Judged): Judged {
    const { file, columns } = checker;
    const id = isPart(file) ? file.fields.get('id')?.column : undefined;
    const refused: { row: number; findings: Finding[] }[] = [];
    let accepted = 0;
    for (let i = 0; i < judged.accepted; i++) {
      const row = judged.rows[i]!;
      const county = id === undefined ? columns.division[row]! : countyAt(batch, row * batch.columns + id);
      if (this.#isGranted(county)) judged.rows[accepted++] = row;
      else refused.push({ row, findings: [this.#finding(file.input, batch.line[row]!, county)] });
    }
    if (refused.length === 0) return judged;
    const dropped = new Set(refused.map(({ row }) => batch.line[row]!));
    return {
      rows: judged.rows,
      accepted,
      refused: [...judged.refused, ...refused].toSorted((a, b) => a.row - b.row),
      warnings: judged.warnings.filter(({ line }) => !dropped.has(line)),
    };
  }

  #isGranted(county: number): boolean {
    let granted = this.#known.get(county);
    if (granted === undefined) {
      const text = String(county).padStart(6, '0');
      granted = this.#prefixes.some((prefix) => text.startsWith(prefix));
      this.#known.set(county, granted);
    }
    return granted;
  }

  #finding(input: string, line: number, county: number): Finding {
    return {
      code: 'division_not_granted',
      severity: 'error',
      input,
      line,
      ...(this.#field === undefined ? {} : { field: this.#field }),
      value: String(county).padStart(6, '0'),
      expected: this.#prefixes.join(', '),
    };
  }
}

/** The six digits at the head of an id that has been checked. */
function countyAt({ bytes, start }: Batch, cell: number): number {
  let county = 0;
  for (let i = start[cell]!, end = i + 6; i < end; i++) county = county * 10 + bytes[i]! - 48;
  return county;
}
