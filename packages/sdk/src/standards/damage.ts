/** Columns that hold codes, in every kind of file. */
export const CODE_COLUMNS: ReadonlySet<string> = new Set(['code', 'parent', 'replaced_by', 'rollup_to', 'target']);

const SCIENTIFIC = /^[0-9]+(\.[0-9]+)?[eE]\+?[0-9]+$/;
const DECIMAL = /^[0-9]+\.0+$/;
const DATE = /^[0-9]{1,2}-[A-Z][a-z]{2}$|^[0-9]{1,4}[/年-][0-9]{1,2}([/月-][0-9]{1,2}日?)?$|^[0-9]{1,2}月[0-9]{1,2}日$/;

/**
 * Whether a spreadsheet or an input method has made something else of a code: `1.40E+03`, `101.0`, `1-Jan`, full-width digits.
 * What was lost cannot be told from it, except for full-width digits. Lost zeros are seen where the form of a code is known.
 */
export function damageOf(cell: string): { readonly meant?: string } | undefined {
  const narrow = cell.normalize('NFKC');
  if (narrow !== cell && /^[0-9A-Z]+$/.test(narrow)) return { meant: narrow };
  if (DECIMAL.test(cell)) return { meant: cell.replace(/\.0+$/, '') };
  return SCIENTIFIC.test(cell) || DATE.test(cell) ? {} : undefined;
}

/** The code with the zeros in front that it lacks to have its form. */
export function withZeros(code: string, form: RegExp): string | undefined {
  return ['0', '00', '000'].map((zeros) => zeros + code).find((each) => form.test(each));
}
