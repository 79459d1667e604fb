import type { Columns } from '../check/columns.ts';
import type { Judged } from '../check/checker.ts';
import type { FileContext } from '../check/file-context.ts';
import type { Batch } from '../read/batch.ts';
import { textAt } from '../read/cell-text.ts';
import { identityOf } from '../store/identity.ts';
import { snakeCase } from '../store/ddl/table-spec.ts';
import type { Job, TableSpec } from '../store/job.ts';

/** Identities of rows as the store knows them: the values of the primary key. Strings, so only for the few rows or modes that need them. */
export class Keys {
  readonly #parts: readonly ((batch: Batch, row: number) => string)[];

  constructor(table: TableSpec, file: FileContext, columns: Columns) {
    this.#parts = table.primaryKey.map((name) => partOf(name, file, columns));
  }

  /** Empty where a part of the identity is missing. */
  of(batch: Batch, row: number): string {
    const values = this.#parts.map((part) => part(batch, row));
    return values.includes('') ? '' : identityOf(values);
  }

  /** 1 for each row that was stored before this job began. */
  async existing(batch: Batch, job: Job): Promise<Uint8Array> {
    const ids = Array.from({ length: batch.rows }, (_, row) => this.of(batch, row));
    const stored = await job.existing(ids.filter((id) => id !== ''));
    return Uint8Array.from(ids, (id) => (stored.has(id) ? 1 : 0));
  }

  /** Identities of refused rows: they were surveyed, and must not be taken for missing. */
  refused(batch: Batch, judged: Judged): string[] {
    return judged.refused.map(({ row }) => this.of(batch, row)).filter((id) => id !== '');
  }
}

function partOf(name: string, file: FileContext, columns: Columns): (batch: Batch, row: number) => string {
  if (name === 'edition') return () => file.type.edition ?? '';
  if (name === 'division') {
    const id = file.fields.get('id');
    if (id?.field.kind === 'part-id') return (batch, row) => textAt(batch, row, id.column).slice(0, 6);
    return (_, row) => (columns.division[row]! < 0 ? '' : String(columns.division[row]).padStart(6, '0'));
  }
  const field = file.type.fields.find((candidate) => snakeCase(candidate.name) === name);
  const place = field === undefined ? undefined : file.fields.get(field.name);
  if (place === undefined) return () => file.constants.get(field?.name ?? '') ?? '';
  return (batch, row) => textAt(batch, row, place.column);
}
