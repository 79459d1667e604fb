import {
  parseTableRef,
  recordType,
  StandardsError,
  table,
  type CodeTable,
  type Library,
  type RecordType,
} from '@shuniu/schema';
import { readColumnMap } from '../import/column-map.ts';
import { mapHeader } from '../map/map-header.ts';
import type { Source } from '../read/batch.ts';
import { Crosswalker } from './crosswalker.ts';
import { recordColumns, type RecordColumns } from './record-columns.ts';

/** Which records, from which edition to which. */
export interface EditionChange {
  /** Record type: part or event. */
  readonly as: string;
  /** Tables with their editions. */
  readonly standard: string;
  readonly toStandard: string;
  readonly overlay?: string;
  readonly library: Library;
}

/** The two tables of a change, the record type in its old edition, and what becomes of each class. */
export interface OpenChange {
  readonly from: CodeTable;
  readonly to: CodeTable;
  readonly type: RecordType;
  readonly crosswalker: Crosswalker;
}

/** @throws StandardsError `edition_required`, `table_unknown`, and those of `crosswalk` */
export function openChange({ as, standard, toStandard, overlay, library }: EditionChange, asOf: string): OpenChange {
  const [from, to] = [tableOf(standard, as, library), tableOf(toStandard, as, library)];
  const crosswalker = new Crosswalker({
    ...{ from: from.ref, to: to.ref, asOf, library },
    ...(overlay !== undefined && { overlay }),
  });
  return { from, to, type: recordType(as, from.edition), crosswalker };
}

/** Thrown for a file of which no column says what class a row is of. */
export class NoClassColumn extends Error {
  readonly code = 'convert_no_class';
  readonly params: Readonly<Record<string, string>>;

  constructor(source: Source) {
    super(`no column of ${source.name} says what class a row is of`);
    this.name = 'NoClassColumn';
    this.params = { path: source.name, header: source.header.join(', ') };
  }
}

/**
 * Finds the columns of a file that a change of edition is about.
 * @param map `--map` file
 * @throws NoClassColumn, MapFileError
 */
export async function columnsOf(source: Source, type: RecordType, map: string | undefined): Promise<RecordColumns> {
  const columnMap = await readColumnMap(map, type);
  const mapping = mapHeader(source.header, type, columnMap?.map, {
    layer: source.layer,
    ...(source.geometry === undefined ? {} : { geometry: source.geometry }),
  });
  const columns = recordColumns(type, mapping);
  if (columns.id === undefined && columns.classCode === undefined && columns.matterCode === undefined)
    throw new NoClassColumn(source);
  return columns;
}

function tableOf(ref: string, as: string, library: Library): CodeTable {
  const found = table(ref, library);
  const { edition } = parseTableRef(ref);
  const known = library.tables.filter((each) => each.recordType === as).map((each) => each.ref);
  if (edition === undefined) throw new StandardsError('edition_required', { ref, known: known.join(', ') });
  if (found.recordType !== as) throw new StandardsError('table_unknown', { ref, known: known.join(', ') });
  return found;
}
