import { parseOrgCode } from './org-code.ts';
import type { Refused } from './parsed.ts';
import { parseUscc } from './uscc.ts';

export type DepartmentCodeKind = 'uscc' | 'organisation-code' | 'local';

/**
 * What kind of code names a department: a unified social credit code (18 characters, asked for in 2026), an organisation
 * code (only with its hyphen: nine characters alone may be anybody's local code), or a local one, of which nothing is known.
 * A refusal says of which kind the text was.
 */
export function parseDepartmentCode(
  text: string,
  edition?: string,
): ({ readonly ok: true } | Refused) & { readonly kind: DepartmentCodeKind } {
  const uscc = parseUscc(text);
  if (uscc.ok) return { ok: true, kind: 'uscc' };
  if (edition === '2026' || uscc.reason === 'check_digit') return { ...uscc, kind: 'uscc' };
  if (/^[0-9A-Za-z]{8}-[0-9A-Za-z]$/.test(text)) {
    const code = parseOrgCode(text);
    return code.ok ? { ok: true, kind: 'organisation-code' } : { ...code, kind: 'organisation-code' };
  }
  return { ok: true, kind: 'local' };
}
