import type { Store } from '../store/store.ts';
import { snakeCase, tableSpecOf } from '../store/ddl/table-spec.ts';
import { CELL_NUMBER, type ReadOptions } from '../read/batch.ts';
import { textsOf } from '../read/cell-text.ts';
import { openSource } from '../read/open.ts';
import { codeLengthOf } from './code-length.ts';
import { ImpactCounter, type Impact } from './impact.ts';
import { classOfRecord } from './record-columns.ts';
import { columnsOf, openChange, type EditionChange } from './record-file.ts';

const DEPARTMENT = ['competentDepartmentCode', 'competentDepartmentName'];

/**
 * What a change of edition would do to the rows of a file, which is read once in constant memory.
 * @param map `--map` file
 * @throws FileRefused, StandardsError, MapFileError, NoClassColumn
 */
export async function impactOfFile(
  path: string,
  change: EditionChange,
  asOf: string,
  { map, ...options }: ReadOptions & { readonly map?: string } = {},
): Promise<Impact> {
  const { crosswalker, type, from } = openChange(change, asOf);
  const counter = new ImpactCounter(crosswalker);
  const length = codeLengthOf(crosswalker.table.from);
  const source = await openSource(path, options);
  try {
    const columns = await columnsOf(source, type, map);
    for await (const batch of source.batches()) {
      for (let row = 0; row < batch.rows; row++) {
        const cells = textsOf(batch, row).map((text) => text.trim());
        const lost = columns.id !== undefined && batch.types?.[row * batch.columns + columns.id] === CELL_NUMBER;
        const said = lost ? undefined : classOfRecord(cells, columns, from.edition, length);
        counter.add(said !== undefined && 'code' in said ? said.code : undefined, (field) => {
          const column = columns.fields.get(field);
          return column === undefined ? undefined : (cells[column] ?? '');
        });
      }
    }
    return counter.result(source.name);
  } finally {
    await source.close();
  }
}

/**
 * What a change of edition would do to the records in force that a store holds in the old edition. Counted by the database, in groups.
 * @throws StandardsError, StoreError
 */
export async function impactOfStore(store: Store, change: EditionChange, asOf: string): Promise<Impact> {
  const { crosswalker, type, from } = openChange(change, asOf);
  const counter = new ImpactCounter(crosswalker);
  const { name, columns } = tableSpecOf(type);
  const asked = [...crosswalker.table.rows.values()].flatMap(({ fields }) => fields);
  const fields = [...new Set(['classCode', ...DEPARTMENT, ...asked])].filter((field) =>
    columns.some((column) => column.name === snakeCase(field)),
  );
  for (const { within, rows } of await store.groups(name, fields.map(snakeCase), from.edition)) {
    const values = new Map(fields.map((field, i) => [field, within[i] ?? '']));
    const code = values.get('classCode') ?? '';
    counter.add(code === '' ? undefined : code, (field) => values.get(field), rows);
  }
  return counter.result(name);
}
