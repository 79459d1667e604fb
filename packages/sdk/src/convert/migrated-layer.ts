import { dbfNames } from '../write/shapefile/dbf-fields.ts';
import type { Layer } from './measure.ts';
import type { FileMigration } from './migration.ts';
import type { OutputPlan } from './open-output.ts';

/** Room for the bytes of a character: 3 in UTF-8, 2 in GB 18030 for all that names of classes are written in. */
const BYTES = 3;
/** The longest identifier or code behind its county of any edition. */
const LONGEST_CODE = 17;

/**
 * What an output is that takes migrated rows: with the columns behind them and, of a Shapefile, room for what they are rewritten to.
 * @param width columns of the input
 */
export function withExtra(
  plan: OutputPlan & { readonly layer?: Layer },
  migration: FileMigration,
  width: number,
  encoding: string,
): OutputPlan & { readonly layer?: Layer } {
  const { extra } = migration;
  const columns = [...plan.columns, ...extra.map((_, i) => width + i)];
  const names = [...plan.names, ...extra];
  if (plan.layer === undefined) return { ...plan, columns, names };
  const longest = Math.max(
    ...[...migration.crosswalker.table.to.codes.values()].map(({ name }) => name.length * BYTES),
  );
  const { name, id, classCode, matterCode } = migration.columns;
  const room = (column: number): number =>
    column === name ? longest : [id, classCode, matterCode].includes(column) ? LONGEST_CODE : 1;
  const widths = columns.map((column, i) => {
    const measured = i < plan.columns.length ? (plan.layer?.widths[i] ?? 1) : LONGEST_CODE;
    return Math.max(measured, room(column));
  });
  const cut = dbfNames(names, encoding === 'gb18030' ? 'gb18030' : 'utf-8');
  const renamed = names.flatMap((from, i) => (cut[i] === from ? [] : [{ from, to: cut[i] ?? '' }]));
  return { ...plan, columns, names, layer: { ...plan.layer, widths, renamed } };
}
