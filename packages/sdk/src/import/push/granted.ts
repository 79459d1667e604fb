import { isPart } from '../../check/file-context.ts';
import type { Checker, Judged } from '../../check/checker.ts';
import type { Finding } from '../../finding/finding.ts';
import type { Batch } from '../../read/batch.ts';
import { snakeCase } from '../../store/ddl/table-spec.ts';
import type { PushPlan } from './push-plan.ts';

/** Columns of a table that come of the place of a record. */
const OF_PLACE = ['lon', 'lat', 'located_grid', 'geometry', 'west', 'south', 'east', 'north'];
/** Fields that say the place: whoever may set one may set it. */
const PLACE_KINDS = new Set(['easting', 'northing', 'geometry']);

/** Columns that a sender may change, beside the key. */
export function settableColumns({ standard, table }: PushPlan, fields: readonly string[] | undefined): string[] {
  const names = table.columns.map(({ name }) => name).filter((name) => !table.primaryKey.includes(name));
  if (fields === undefined) return names;
  const { type } = standard;
  const own = new Set(grantedFields(type.fields, type.identity, fields).map(snakeCase));
  const place = type.fields.some(({ name, kind }) => PLACE_KINDS.has(kind) && fields.includes(name));
  return names.filter((name) => own.has(name) || (place && OF_PLACE.includes(name)));
}

function grantedFields(
  all: readonly { readonly name: string; readonly kind: string }[],
  identity: readonly string[],
  fields: readonly string[],
): string[] {
  const place = all.some(({ name, kind }) => PLACE_KINDS.has(kind) && fields.includes(name));
  return all
    .filter(({ name, kind }) => fields.includes(name) || identity.includes(name) || (place && PLACE_KINDS.has(kind)))
    .map(({ name }) => name);
}

/** What the sender may write: everything accepted beyond it is refused. */
export class Granted {
  readonly #prefixes: readonly string[];
  /** Field that findings about the county name. */
  readonly #county: string | undefined;
  /** Columns that must be empty, with their fields. */
  readonly #closed: readonly { readonly column: number; readonly name: string }[];
  /** By county as a number. */
  readonly #known = new Map<number, boolean>();

  /**
   * @param prefixes beginnings of county codes
   * @param fields that may be set beside the identity; undefined: all
   */
  constructor({ records, members }: PushPlan, prefixes: readonly string[], fields: readonly string[] | undefined) {
    const { type } = records;
    this.#prefixes = prefixes;
    this.#county = isPart(records) ? 'id' : type.divisionFrom[0];
    const open = new Set(fields === undefined ? members : grantedFields(type.fields, type.identity, fields));
    this.#closed = members.flatMap((name, column) => (open.has(name) ? [] : [{ name, column }]));
  }

  within(batch: Batch, checker: Checker, judged: Judged): Judged {
    const { file, columns } = checker;
    const id = isPart(file) ? file.fields.get('id')?.column : undefined;
    const refused: { row: number; findings: Finding[] }[] = [];
    let accepted = 0;
    for (let i = 0; i < judged.accepted; i++) {
      const row = judged.rows[i]!;
      const county = id === undefined ? columns.division[row]! : countyAt(batch, row * batch.columns + id);
      const place = { input: file.input, line: batch.line[row]! };
      const found = [...this.#ofCounty(county, place), ...this.#ofFields(batch, row, place)];
      if (found.length > 0) refused.push({ row, findings: found });
      else judged.rows[accepted++] = row;
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

  #ofCounty(county: number, place: Pick<Finding, 'input' | 'line'>): Finding[] {
    let granted = this.#known.get(county);
    const text = String(county).padStart(6, '0');
    if (granted === undefined) {
      granted = this.#prefixes.some((prefix) => text.startsWith(prefix));
      this.#known.set(county, granted);
    }
    if (granted) return [];
    const field = this.#county === undefined ? {} : { field: this.#county };
    const expected = this.#prefixes.length === 0 ? '—' : this.#prefixes.join(', ');
    return [{ code: 'division_not_granted', severity: 'error', ...place, ...field, value: text, expected }];
  }

  #ofFields(batch: Batch, row: number, place: Pick<Finding, 'input' | 'line'>): Finding[] {
    const found: Finding[] = [];
    for (const { column, name } of this.#closed)
      if (batch.start[row * batch.columns + column] !== batch.end[row * batch.columns + column])
        found.push({ code: 'field_not_granted', severity: 'error', ...place, field: name });
    return found;
  }
}

/** The six digits at the head of an id that has been checked. */
function countyAt({ bytes, start }: Batch, cell: number): number {
  let county = 0;
  for (let i = start[cell]!, end = i + 6; i < end; i++) county = county * 10 + bytes[i]! - 48;
  return county;
}
