/** How the lines of a CSV file are written. */
export interface CsvStyle {
  readonly delimiter: string;
  readonly newline: '\n' | '\r\n';
}

/**
 * One record by RFC 4180: a cell is quoted if it holds a delimiter, a quote or a line end, or begins with a byte order mark;
 * a single empty cell is quoted too, because a blank line is no record. Cells stand as they are: nothing is done about spreadsheet formulas,
 * which is what the XLSX writer is for.
 */
export function csvLine(cells: readonly string[], { delimiter, newline }: CsvStyle): string {
  if (cells.length === 1 && cells[0] === '') return '""' + newline;
  let line = '';
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    if (i > 0) line += delimiter;
    line += needsQuotes(cell, delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  return line + newline;
}

function needsQuotes(cell: string, delimiter: string): boolean {
  return (
    cell.includes(delimiter) ||
    cell.includes('"') ||
    cell.includes('\n') ||
    cell.includes('\r') ||
    cell.startsWith('\uFEFF')
  );
}
