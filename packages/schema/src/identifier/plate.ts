import { refused, type Parsed } from './parsed.ts';

export interface Plate {
  /** `京` */
  readonly province: string;
  /** Letter of the issuing office. */
  readonly office: string;
  readonly kind: 'ordinary' | 'new-energy-small' | 'new-energy-large' | 'special';
}

const HEAD = /^([京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新])([A-HJ-NP-Z])$/u;
const ORDINARY = /^[0-9A-HJ-NP-Z]{5}$/u;
const NEW_SMALL = /^[A-HJK][0-9A-HJ-NP-Z][0-9]{4}$/u;
const NEW_LARGE = /^[0-9]{5}[DF]$/u;
const SPECIAL = /^[0-9A-HJ-NP-Z]{4}[学警挂领港澳]$/u;

/**
 * Number plate (GA 36) of mainland civil vehicles: province, letter, then 5 letters and digits without I and O; 6 for new
 * energy. That small new-energy plates may begin with letters other than D and F, and the characters of special plates, are
 * from memory: a refusal is good for a warning only. A `·` or blank after the letter is left out of account.
 * Personal data: do not log, do not put into a message.
 */
export function parsePlate(text: string): Parsed<Plate> {
  const plain = text.replace(/^(..)[·•.\s-]/u, '$1');
  if (/[a-z]/.test(plain)) return refused('case', plain.toUpperCase());
  const head = HEAD.exec(plain.slice(0, 2));
  if (head === null) return refused('character');
  const [, province = '', office = ''] = head;
  const kind = kindOf(plain.slice(2));
  if (kind !== undefined) return { ok: true, province, office, kind };
  return refused(plain.length === 7 || plain.length === 8 ? 'character' : 'length');
}

function kindOf(tail: string): Plate['kind'] | undefined {
  if (ORDINARY.test(tail)) return 'ordinary';
  if (NEW_SMALL.test(tail)) return 'new-energy-small';
  if (NEW_LARGE.test(tail)) return 'new-energy-large';
  return SPECIAL.test(tail) ? 'special' : undefined;
}
