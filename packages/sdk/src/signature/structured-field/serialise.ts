import { Decimal, Token, isInnerList } from './types.ts';
import type { BareItem, InnerList, Item, Member, Parameters } from './types.ts';

/** The one canonical text of a value (RFC 9651 §4.1). @throws RangeError for what a structured field cannot hold */
export function serialiseBareItem(value: BareItem): string {
  if (typeof value === 'string') return serialiseString(value);
  if (typeof value === 'number') return serialiseInteger(value);
  if (typeof value === 'boolean') return value ? '?1' : '?0';
  if (value instanceof Token) return value.token;
  if (value instanceof Decimal) return serialiseDecimal(value.decimal);
  return `:${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')}:`;
}

function serialiseString(value: string): string {
  if (/[^\x20-\x7e]/.test(value)) throw new RangeError('a string of printable ASCII expected');
  return /["\\]/.test(value) ? `"${value.replaceAll(/["\\]/g, '\\$&')}"` : `"${value}"`;
}

function serialiseInteger(value: number): string {
  if (!Number.isInteger(value) || Math.abs(value) > 999_999_999_999_999) {
    throw new RangeError('an integer of 15 digits at most expected');
  }
  return `${value}`;
}

function serialiseDecimal(value: number): string {
  const text = value.toFixed(3).replace(/0{1,2}$/, '');
  if (Math.abs(value) >= 1e12) throw new RangeError('a decimal of 12 digits before the point at most expected');
  return text;
}

export function serialiseParameters(parameters: Parameters): string {
  let text = '';
  for (const [key, value] of parameters) {
    text += value === true ? `;${key}` : `;${key}=${serialiseBareItem(value)}`;
  }
  return text;
}

export function serialiseItem({ value, parameters }: Item): string {
  const bare = serialiseBareItem(value);
  return parameters.size === 0 ? bare : bare + serialiseParameters(parameters);
}

export function serialiseInnerList({ items, parameters }: InnerList): string {
  return `(${items.map(serialiseItem).join(' ')})${serialiseParameters(parameters)}`;
}

export function serialiseMember(member: Member): string {
  return isInnerList(member) ? serialiseInnerList(member) : serialiseItem(member);
}

export function serialiseList(members: readonly Member[]): string {
  return members.map(serialiseMember).join(', ');
}

export function serialiseDictionary(members: ReadonlyMap<string, Member>): string {
  return [...members]
    .map(([key, member]) =>
      !isInnerList(member) && member.value === true
        ? key + serialiseParameters(member.parameters)
        : `${key}=${serialiseMember(member)}`,
    )
    .join(', ');
}
