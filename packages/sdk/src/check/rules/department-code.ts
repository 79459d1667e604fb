import { parseDepartmentCode } from '@shuniu/schema';
import { SCIENTIFIC } from './part-id.ts';
import type { Row } from '../row.ts';

const DAMAGED = {
  'reason@zh-CN': '已被电子表格改成数值',
  'reason@en': 'a spreadsheet turned it into a number',
} as const;

/**
 * Codes of departments and units: check digits where a code has the form of a national one, and its form where the edition asks for it.
 * Source: GB 32100-2015 (unified social credit code, asked for by GB/T 47678.5-2026), GB 11714 (organisation code, written 8-1).
 */
export function departmentCode(row: Row): void {
  for (const { field } of row.file.fields.values()) {
    if (field.kind !== 'department-code' || row.spoilt(field.name)) continue;
    const text = row.text(field.name);
    if (text === '') continue;
    if (/[^\x21-\x7e]/.test(text)) {
      // “否”, names and full-width digits stand in code columns of real files
      const plain = text.normalize('NFKC');
      row.find('value_malformed', field, {
        severity: 'warning',
        expected: /^[\x21-\x7e]+$/.test(plain) ? plain : undefined,
      });
      continue;
    }
    if (SCIENTIFIC.test(text)) {
      row.find('value_malformed', field, { severity: 'warning', params: DAMAGED });
      continue;
    }
    const parsed = parseDepartmentCode(text, row.file.type.edition);
    if (parsed.ok) continue;
    const code =
      parsed.reason !== 'check_digit'
        ? 'value_malformed'
        : 'kind' in parsed && parsed.kind === 'uscc'
          ? 'uscc_check_digit'
          : 'org_code_check_digit';
    row.find(code, field, { severity: 'warning', expected: parsed.expected });
  }
}
