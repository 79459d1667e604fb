import fc from 'fast-check';
import { historyName } from '@shuniu/sdk/store';
import type { Dataset } from '../../src/policy/dataset.ts';
import type { RowFilter } from '../../src/policy/row-filter.ts';
import type { GrantedField } from '../../src/policy/scope.ts';
import { addApp, addDataset, addGrant, type TestHub } from '../hub.ts';
import { empty, fill, makeTable } from '../data.ts';

/**
 * A dataset of events in which every cell is told from every other one in the world, and a grant over it. What a grant lets
 * out is worked out here a second time, in plain TypeScript, so that the SQL can be judged by it.
 */
export interface World {
  readonly rows: readonly WorldRow[];
  readonly grant: WorldGrant;
}

export interface WorldRow {
  /** By the names of the columns; null: empty. */
  readonly cells: Readonly<Record<string, string | number | null>>;
  readonly deleted: boolean;
  readonly edition: '2013' | '2026';
  /** A version that was in force before, in the history. */
  readonly past: boolean;
}

export interface WorldGrant {
  readonly divisions: readonly string[];
  readonly fields: readonly GrantedField[];
  readonly rowFilter: RowFilter | undefined;
  readonly history: boolean;
}

/** Fields with secrets in their cells: name, column, whether the standard calls it personal. */
export const FIELDS = [
  ['eventNo', 'event_no', false],
  ['name', 'name', false],
  ['partId', 'part_id', false],
  ['description', 'description', false],
  ['position', 'position', false],
  ['unitGrid', 'unit_grid', false],
  ['reportedAt', 'reported_at', false],
  ['reporterName', 'reporter_name', true],
  ['reporterPhone', 'reporter_phone', true],
  ['plate', 'plate', true],
  ['note', 'note', false],
] as const;
export const PLACE = ['lon', 'lat'] as const;
const DIVISIONS = ['140105', '140106', '140200', '150100'];

/** Text that stands in the answer where the cell does, and nowhere else. */
export function secretOf(column: string, value: string | number): string {
  return column === 'reported_at' ? String(value).slice(17, 26) : String(value);
}

function rowOf(n: number): fc.Arbitrary<WorldRow> {
  const id = String(n).padStart(3, '0');
  const text = (c: number): string => `zq${id}f${String(c).padStart(2, '0')}qz`;
  const cells: Record<string, string | number> = {};
  FIELDS.forEach(([, column], c) => (cells[column] = text(c)));
  cells['part_id'] = `1401050101${id}177`;
  cells['reported_at'] = `2026-03-05T01:02:03.${id}917+00:00`;
  cells['plate'] = `晋A7${id}7`;
  cells['lon'] = Number(`112.51${id}17`);
  cells['lat'] = Number(`37.81${id}19`);
  cells['located_grid'] = `14010599${id}8877`;
  return fc
    .record({
      division: fc.constantFrom(...DIVISIONS),
      classCode: fc.constantFrom('0101', '0102', '0201'),
      deleted: fc.boolean().map((b) => b && n % 3 === 0),
      old: fc.nat(9),
      empties: fc.subarray(['name', 'description', 'position', 'reporter_phone', 'note', 'plate']),
    })
    .map(({ division, classCode, deleted, old, empties }) => ({
      cells: {
        ...cells,
        ...Object.fromEntries(empties.map((column) => [column, null])),
        division,
        class_code: classCode,
      },
      deleted,
      edition: old === 0 ? '2026' : '2013',
      past: n % 4 === 1,
    }));
}

const mask = fc.oneof(
  fc.record({ kind: fc.constant('edges' as const), head: fc.nat(4), tail: fc.nat(4) }),
  fc.constant({ kind: 'year' as const }),
  fc.record({
    kind: fc.constant('coarse' as const),
    decimals: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
  }),
  fc.constant({ kind: 'hidden' as const }),
);

const granted: fc.Arbitrary<GrantedField[]> = fc
  .subarray([...FIELDS.map(([name]) => name), 'geometry', 'classCode'], { minLength: 5 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.oneof(
          { weight: 6, arbitrary: fc.constant<GrantedField>({ name }) },
          { weight: 3, arbitrary: fc.constant<GrantedField>({ name, plain: true }) },
          { weight: 2, arbitrary: mask.map((each): GrantedField => ({ name, mask: each })) },
        ),
      ),
    ),
  );

const leaf: fc.Arbitrary<RowFilter> = fc.oneof(
  fc.record({
    field: fc.constantFrom('name', 'eventNo', 'plate'),
    op: fc.constant('prefix' as const),
    value: fc.constantFrom('zq00', 'zq01', '晋A70', 'x'),
  }),
  fc.record({
    field: fc.constantFrom('eventNo', 'unitGrid'),
    op: fc.constantFrom('lt' as const, 'le' as const, 'gt' as const, 'ge' as const),
    value: fc.constantFrom('zq005', 'zq011f00qz'),
  }),
  fc.record({ field: fc.constant('classCode'), op: fc.constant('in' as const), values: fc.subarray(['0101', '0102']) }),
  fc.record({
    field: fc.constant('lon'),
    op: fc.constantFrom('lt' as const, 'ge' as const),
    value: fc.constantFrom(112.51006, 112.512),
  }),
  fc.record({ field: fc.constantFrom('note', 'plate', 'reporterPhone'), op: fc.constant('empty' as const) }),
);
const filter: fc.Arbitrary<RowFilter> = fc.letrec<{ node: RowFilter }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ all: fc.array(tie('node'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { maxLength: 3 }) }),
    fc.record({ not: tie('node') }),
  ),
})).node;

export const world: fc.Arbitrary<World> = fc.record({
  rows: fc
    .integer({ min: 1, max: 14 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => rowOf(n)))),
  grant: fc.record({
    divisions: fc.oneof(
      { weight: 1, arbitrary: fc.subarray(['1401', '140106', '15', '140105']) },
      { weight: 2, arbitrary: fc.constant(['']) },
    ),
    fields: granted,
    rowFilter: fc.option(filter, { nil: undefined, freq: 1 }),
    history: fc.boolean(),
  }),
});

export const DATASET = 'leaks';
export const APP = 'leak-reader';

export async function makeWorld(test: TestHub): Promise<Dataset> {
  await addApp(test.hub, APP, 'leak-bureau');
  await addDataset(test.hub, DATASET, 'leak-bureau', 'event', '2013');
  await addGrant(test.hub, 'leak-grant', APP, DATASET, 'read', { fields: [] });
  return makeTable(test, DATASET);
}

/** Puts a world in place of the one before. */
export async function enter(test: TestHub, dataset: Dataset, { rows, grant }: World): Promise<void> {
  const { name } = dataset.table;
  await empty(test, name, historyName(name));
  const stored = rows.map((row) => ({ ...row.cells, deleted: row.deleted, edition: row.edition }));
  await fill(test, dataset, stored);
  const past = rows
    .filter((row) => row.past)
    .map((row) => ({
      ...pastCells(row),
      deleted: false,
      edition: row.edition,
      valid_from: '2025-01-01T00:00:00Z',
      valid_to: '2026-01-01T00:00:00Z',
    }));
  await fill(test, dataset, past, historyName(name));
  await test.hub.pool.use((session) =>
    session.run(
      `UPDATE hub.permit SET divisions = $1, fields = $2, row_filter = $3, version = version + 1 WHERE id = 'leak-grant'`,
      [
        grant.divisions,
        JSON.stringify([...grant.fields, ...(grant.history ? [{ name: 'history' }] : [])]),
        grant.rowFilter === undefined ? null : JSON.stringify(grant.rowFilter),
      ],
    ),
  );
}

/** The version before had another text wherever it had one. */
export function pastCells({ cells }: WorldRow): WorldRow['cells'] {
  const texts = ['name', 'description', 'position', 'note', 'reporter_name'];
  return Object.fromEntries(
    Object.entries(cells).map(([column, value]) => [
      column,
      texts.includes(column) && value !== null ? `old${value}` : value,
    ]),
  );
}

/** Whether a row, or a version of it, is inside of the grant. */
export function isInside({ edition }: WorldRow, cells: WorldRow['cells'], grant: WorldGrant): boolean {
  const division = String(cells['division']);
  return (
    edition === '2013' &&
    grant.divisions.some((prefix) => division.startsWith(prefix)) &&
    (grant.rowFilter === undefined || holds(grant.rowFilter, cells))
  );
}

const COLUMNS: ReadonlyMap<string, string> = new Map<string, string>([
  ...FIELDS.map(([name, column]) => [name, column] as const),
  ['classCode', 'class_code'],
  ['lon', 'lon'],
]);

function holds(filter: RowFilter, cells: WorldRow['cells']): boolean {
  if ('all' in filter) return filter.all.every((each) => holds(each, cells));
  if ('any' in filter) return filter.any.some((each) => holds(each, cells));
  if ('not' in filter) return !holds(filter.not, cells);
  const value = cells[COLUMNS.get(filter.field) ?? ''] ?? null;
  if (filter.op === 'empty') return value === null;
  if (value === null) return false;
  if (filter.op === 'in') return filter.values.includes(value);
  switch (filter.op) {
    case 'prefix':
      return String(value).startsWith(String(filter.value));
    case 'eq':
      return value === filter.value;
    case 'lt':
      return value < filter.value;
    case 'le':
      return value <= filter.value;
    case 'gt':
      return value > filter.value;
    case 'ge':
      return value >= filter.value;
  }
}

/** Columns that the grant shows as they are. */
export function plainColumns({ fields }: WorldGrant): ReadonlySet<string> {
  const plain = new Set<string>();
  for (const { name, mask: hides, plain: asIs } of fields) {
    if (hides !== undefined) continue;
    if (name === 'geometry') for (const column of [...PLACE, 'located_grid']) plain.add(column);
    const field = FIELDS.find(([each]) => each === name);
    if (field !== undefined && (!field[2] || asIs === true)) plain.add(field[1]);
  }
  return plain;
}
