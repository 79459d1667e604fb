import { usccOf } from './check-digits.ts';
import { DISTRICTS } from './districts.ts';

/** A department or unit, made up. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  /** 主管, 权属 or 养护 */
  readonly role: 'competent' | 'ownership' | 'maintenance';
  /** Six digits; 140100 for those of the city. */
  readonly division: string;
}

const TRADES = ['市政', '供水', '排水', '供热', '燃气', '电力', '通信', '园林', '环卫', '交通', '照明'];
const KINDS = { competent: '事业管理局', ownership: '集团有限公司', maintenance: '设施养护所' } as const;

/**
 * `count` units of one role, spread over the city and its districts. Competent departments and maintenance units have local codes of
 * seven digits (neither an organisation code nor a credit code in shape), owners have valid credit codes that nobody has; where the
 * edition asks for credit codes, all have them.
 */
export function unitsOf(role: Unit['role'], count: number, creditCodes: boolean): Unit[] {
  const places = [{ code: '140100', name: '' }, ...DISTRICTS.flat()];
  return Array.from({ length: count }, (_, n) => {
    const place = places[n % places.length] ?? { code: '140100', name: '' };
    const trade = TRADES[Math.floor(n / places.length) % TRADES.length] ?? '市政';
    const round = Math.floor(n / places.length / TRADES.length);
    const name = `示例市${place.name}${trade}${KINDS[role]}${round === 0 ? '' : `（第${round + 1}）`}`;
    const kind = role === 'competent' ? 1 : role === 'ownership' ? 2 : 3;
    const credit = creditCodes || role === 'ownership';
    const code = credit ? usccOf(kind * 100_000 + n) : `${kind}${String(n + 1).padStart(6, '0')}`;
    return { code, name, role, division: place.code };
  });
}
