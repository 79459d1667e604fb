import {
  builtIn,
  overlayChain,
  resolveTable,
  table as tableOf,
  withOwn,
  type Library,
  type ResolvedTable,
} from '@shuniu/schema';
import { standardsSchemas } from '../../generated/standards/schemas.ts';
import { readWholeTable, type WholeSheet, type WholeTable } from '../../read/whole-table.ts';
import { lintAll } from '../lint-all.ts';
import { libraryFrom } from '../open-library.ts';
import { errorsIn, type Problem } from '../problem.ts';
import { readFolder } from '../read-folder.ts';
import { folderOf, readStandards } from '../read-standards.ts';
import type { LayerSource, StandardsFiles } from '../standards-files.ts';
import { findColumns, type Role } from './columns.ts';
import { DecisionBook } from './decision-book.ts';
import { layerFromExport, type ExportImport } from './from-export.ts';
import { layerFromSheet, type SheetImport, type SheetReading } from './from-sheet.ts';
import { ImportTableError } from './import-table-error.ts';
import { LAYER_FILES, layerText, rowsOfLayer, sameLayer, type LayerRows } from './layer-rows.ts';
import { askMoved } from './moved.ts';
import type { AskedQuestion, Decision } from './question.ts';
import { recogniseExport, type FoundExport } from './recognise-export.ts';

export interface ImportTableOptions {
  /** The spreadsheet: XLSX or CSV. */
  readonly path: string;
  readonly base: string;
  readonly overlay: string;
  /** Standards folder that holds the overlay. */
  readonly folder: string;
  /** Name or number from 1. */
  readonly sheet?: string;
  readonly headings?: Readonly<Partial<Record<Role, string>>>;
  readonly decisions?: readonly Decision[];
  readonly encoding?: string;
}

export interface ImportedTable {
  readonly file: { readonly name: string; readonly sha256: string; readonly sheet: string };
  /** A sheet of the city's own, or an export of ours that was edited. */
  readonly kind: 'sheet' | 'export';
  readonly questions: readonly AskedQuestion[];
  readonly open: number;
  /** Decisions on questions that were not asked. */
  readonly unused: readonly Decision[];
  readonly reading: SheetReading;
  readonly counts: Readonly<Record<'add' | 'narrow' | 'relabel', number>>;
  /** The overlay would be as it is already. */
  readonly unchanged: boolean;
  /** Paths of the folder → text: of the overlay where everything is decided and lint finds nothing, else of the draft beside it. */
  readonly files: ReadonlyMap<string, string>;
  /** What lint says of the overlay that the decisions give. Empty as long as questions are open. */
  readonly problems: readonly Problem[];
  /** Folder of the draft and its questions, inside the standards folder. */
  readonly drafts: string;
}

/**
 * Reads a city's own spreadsheet, or an edited export of ours, into the overlay that makes the table beneath equal to it, and asks what
 * only a person can decide.
 * Writes nothing. The same file, decisions and folder give the same bytes.
 * @throws ImportTableError, StandardsError, StandardsBroken, FileRefused; the file system's error
 */
export async function importTable(options: ImportTableOptions): Promise<ImportedTable> {
  const { base, overlay, folder, path, encoding } = options;
  const files = await readFolder(folder);
  const library = withOwn(libraryFrom(files, folder));
  const { ref } = tableOf(base, library);
  const layer = layerOf(files, overlay, ref, folder);
  const table = beneath(ref, overlay, library);
  const file = await readWholeTable(path, encoding === undefined ? {} : { encoding });
  const book = new DecisionBook(options.decisions ?? []);
  const before = rowsOfLayer(layer);
  const exported = recogniseExport(file);
  const { rows, reading, sheet } =
    exported === undefined
      ? fromSheet(options, { overlay, file, table, before, book })
      : fromExport(
          exported,
          { overlay, file, beneath: table, current: resolveTable(ref, overlay, library), before, book },
          library,
        );
  // what was decided on a sheet of the city's own is not overwritten by questions on an export
  const drafts = `drafts/${overlay}/${ref.replace(/[/@]/g, '-')}${exported === undefined ? '' : '-export'}`;
  const own = texts(rows, `overlays/${overlay}/${folderOf(ref)}`);
  const problems = book.open > 0 ? [] : problemsWith(files, own);
  const done = book.open === 0 && errorsIn(problems).length === 0;
  return {
    file: { name: file.name, sha256: file.sha256, sheet },
    kind: exported === undefined ? 'sheet' : 'export',
    questions: book.asked,
    open: book.open,
    unused: book.unused(),
    reading,
    counts: { add: rows.add.size, narrow: rows.narrow.size, relabel: rows.relabel.size },
    unchanged: sameLayer(before, rows),
    files: done ? own : texts(rows, drafts),
    problems,
    drafts,
  };
}

interface Imported {
  readonly rows: LayerRows;
  readonly reading: SheetReading;
  readonly sheet: string;
}

function fromSheet(
  { path, sheet: wanted, headings }: ImportTableOptions,
  input: Omit<SheetImport, 'sheet' | 'columns'>,
): Imported {
  const sheet = chosen(input.file, wanted);
  const columns = findColumns(sheet, headings);
  if (columns === undefined)
    throw new ImportTableError('table_header_unknown', { path, sheet: sheet.name, rows: early(sheet) });
  return { ...layerFromSheet({ ...input, sheet, columns }), sheet: sheet.name };
}

function fromExport(found: FoundExport, input: Omit<ExportImport, 'found'>, library: Library): Imported {
  const { beneath: table, current, before, book, overlay, file } = input;
  const [base] = found.pins;
  if (base?.id !== table.ref)
    throw new ImportTableError('table_export_of_other', { name: file.name, found: base?.id ?? '', wanted: table.ref });
  const { rows, reading } = layerFromExport({ ...input, found });
  const place = { overlay, sheet: found.sheet.name, library };
  askMoved(found.pins, { beneath: table, current }, { before, after: rows }, place, book);
  return { rows, reading, sheet: found.sheet.name };
}

/** The table with all overlays beneath this one. */
function beneath(ref: string, overlay: string, library: Library): ResolvedTable {
  const lower = overlayChain(overlay, library).slice(0, -1);
  const last = lower.filter(({ layers }) => layers.some(({ base }) => base === ref)).at(-1);
  return resolveTable(ref, last?.id, library);
}

function layerOf(files: StandardsFiles, id: string, ref: string, folder: string): LayerSource {
  const { standards } = readStandards(files, standardsSchemas);
  const overlay = standards.overlays.find((each) => each.overlay.content.id === id);
  if (overlay === undefined) throw new ImportTableError('overlay_not_in_folder', { id, folder, base: ref });
  const layer = overlay.layers.find(({ base }) => base === ref);
  if (layer === undefined)
    throw new ImportTableError('overlay_without_layer', { id, base: ref, path: overlay.overlay.path });
  return layer;
}

function chosen({ name, sheets }: WholeTable, wanted: string | undefined): WholeSheet {
  const known = sheets.map((sheet, at) => `${at + 1} ${sheet.name}`).join(', ');
  if (wanted !== undefined) {
    const found =
      sheets.find((sheet) => sheet.name === wanted) ??
      (/^[0-9]+$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined);
    if (found === undefined) throw new ImportTableError('table_sheet_unknown', { name, sheet: wanted, known });
    return found;
  }
  const filled = sheets.filter(({ visible, rows }) => visible && rows.length > 0);
  const [only] = filled;
  if (only === undefined || filled.length > 1) throw new ImportTableError('table_sheet_needed', { name, known });
  return only;
}

function early({ rows }: WholeSheet): string {
  return rows
    .slice(0, 3)
    .map(
      ({ line, cells }) =>
        `${line}: ${[...cells.values()].map(({ text }) => text.replace(/\s+/g, ' ').slice(0, 20)).join(' | ')}`,
    )
    .join('; ');
}

function texts(rows: LayerRows, folder: string): ReadonlyMap<string, string> {
  return new Map(LAYER_FILES.map((file) => [`${folder}/${file}.csv`, layerText(rows, file)]));
}

function problemsWith(files: StandardsFiles, changed: ReadonlyMap<string, string>): readonly Problem[] {
  const encoder = new TextEncoder();
  const all = new Map([...files, ...[...changed].map(([path, text]) => [path, encoder.encode(text)] as const)]);
  return lintAll(all, standardsSchemas, builtIn).problems;
}
