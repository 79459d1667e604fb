import type { FilingColumn, FilingSheet, SheetRecord } from './filing-sheet.ts';

/** A class of a filing table with its rows, cells without the blanks around them. */
export interface SheetClass {
  readonly bigCode: string;
  readonly bigName: string;
  readonly smallCode: string;
  readonly smallName: string;
  readonly rows: SheetRow[];
}

export interface SheetRow {
  readonly line: number;
  readonly cells: Readonly<Record<FilingColumn, string>>;
}

export interface SheetClasses {
  readonly classes: readonly SheetClass[];
  /** Lines of records without a value. */
  readonly blank: readonly number[];
  /** Rows that belong to no class for certain: the cells of the class are empty and not merged with those above, or only half there. */
  readonly adrift: readonly SheetRow[];
  /** How many empty cells were read as the cell above, in merged ranges. */
  readonly continued: number;
  /** How many cells had blanks around them or control characters inside. */
  readonly tidied: number;
}

/** What one class has in common, and a merged cell says once. */
const OF_CLASS: readonly FilingColumn[] = ['competent', 'responsible', 'legal_basis', 'clause', 'collection'];

/**
 * Rows gathered by class. A row without class code and name continues the class above: in a workbook only inside a range that is merged
 * over the column; a CSV has lost its merges, and there the empty cell is all the evidence.
 */
export function classesIn(sheet: FilingSheet, merges: 'known' | 'lost'): SheetClasses {
  const classes: SheetClass[] = [];
  const blank: number[] = [];
  const adrift: SheetRow[] = [];
  const told = { continued: 0, tidied: 0 };
  let [bigCode, bigName] = ['', ''];
  for (const record of sheet.records) {
    const row = { line: record.line, cells: cellsOf(record, sheet, told) };
    const { cells } = row;
    const goesOn = cells.smallCode === '' && cells.smallName === '';
    const last = classes.at(-1);
    if (Object.values(cells).every((text) => text === '')) blank.push(record.line);
    else if (goesOn && last !== undefined && (merges === 'lost' || isMerged(record, sheet))) {
      last.rows.push(inherited(row, last.rows[0], told));
    } else if (cells.smallCode === '' || cells.smallName === '') adrift.push(row);
    else {
      if (cells.bigCode !== '' || cells.bigName !== '') [bigCode, bigName] = [cells.bigCode || bigCode, cells.bigName];
      classes.push({ bigCode, bigName, smallCode: cells.smallCode, smallName: cells.smallName, rows: [row] });
    }
  }
  return { classes, blank, adrift, ...told };
}

function cellsOf(
  { cells }: SheetRecord,
  { columns }: FilingSheet,
  told: { tidied: number },
): Record<FilingColumn, string> {
  const all: FilingColumn[] = ['bigCode', 'bigName', 'smallCode', 'smallName', 'condition', 'limit', 'closing', 'note'];
  return Object.fromEntries(
    [...all, ...OF_CLASS].map((column) => {
      const stood = cells[columns.get(column) ?? -1] ?? '';
      const text = tidy(stood);
      if (text !== stood) told.tidied += 1;
      return [column, text];
    }),
  ) as Record<FilingColumn, string>;
}

/** Line feeds stay, because they part sentences; blanks around lines and control characters go. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[\u0000-\u001f\u007f\u00a0\ufeff]/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function inherited(row: SheetRow, first: SheetRow | undefined, told: { continued: number }): SheetRow {
  const cells = { ...row.cells };
  for (const column of OF_CLASS) {
    const above = first?.cells[column] ?? '';
    if (cells[column] !== '' || above === '') continue;
    cells[column] = above;
    told.continued += 1;
  }
  return { ...row, cells };
}

/** A range over the column of the class's code or name, as the reader tells it: `C3:C6, D3:D6`. */
function isMerged({ merged }: SheetRecord, { columns }: FilingSheet): boolean {
  const letters = ['smallCode', 'smallName'].map((column) => columns.get(column as FilingColumn) ?? -1).map(letterOf);
  return merged.split(', ').some((range) => letters.includes(/^[A-Z]+/.exec(range)?.[0] ?? ''));
}

function letterOf(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : '';
}
