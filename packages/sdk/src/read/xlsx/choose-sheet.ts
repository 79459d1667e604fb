import { FileRefused } from '../../finding/finding.ts';
import type { SheetEntry, Workbook } from './workbook.ts';

/**
 * The sheets to try in turn: the one that was asked for, by its name or its number from 1 (hidden ones too), else the visible ones.
 * @throws {FileRefused} sheet_unknown
 */
export function sheetsToTry(workbook: Workbook, wanted: string | undefined): readonly SheetEntry[] {
  const { sheets } = workbook;
  if (wanted === undefined) {
    const visible = sheets.filter((sheet) => sheet.visible);
    return visible.length > 0 ? visible : sheets;
  }
  const found =
    sheets.find((sheet) => sheet.name === wanted) ?? (/^\d+$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined);
  if (found !== undefined) return [found];
  throw new FileRefused({
    code: 'sheet_unknown',
    severity: 'error',
    value: wanted,
    params: { sheets: namesOf(sheets) },
  });
}

/** Names with their numbers, as `--sheet` takes either. */
export function namesOf(sheets: readonly SheetEntry[], which: (sheet: SheetEntry) => boolean = () => true): string {
  return sheets.flatMap((sheet, i) => (which(sheet) ? [`${i + 1} ${sheet.name}`] : [])).join(', ');
}
