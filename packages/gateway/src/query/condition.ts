import { isCalendarDate } from '@shuniu/schema';
import { identifier } from '@shuniu/sdk/store';
import { DEEPEST, MOST_PARTS, type RowFilter } from '../policy/row-filter.ts';
import type { Params } from './params.ts';
import { begins } from './prefix.ts';
import type { SeenField } from './view.ts';

export type Comparable = Pick<SeenField, 'name' | 'column' | 'type' | 'code'>;

/** A value that a field cannot be compared with; the caller says it in its own words. */
export class BadCondition extends Error {
  readonly field: string;
  constructor(field: string, reason: string) {
    super(reason);
    this.name = 'BadCondition';
    this.field = field;
  }
}

/**
 * A filter as SQL over the row `t`, in which nothing but names of columns and parameters stands.
 * @param columnFor finds the column of a field, or throws where it may not be asked about
 * @throws BadCondition, and what `columnFor` throws
 */
export function conditionSql(filter: RowFilter, columnFor: (field: string) => Comparable, params: Params): string {
  let parts = 0;
  const compile = (part: RowFilter, depth: number): string => {
    if (++parts > MOST_PARTS || depth > DEEPEST)
      throw new BadCondition('', `more than ${MOST_PARTS} parts or deeper than ${DEEPEST}`);
    if ('all' in part) return joined(part.all, 'AND', 'true', depth);
    if ('any' in part) return joined(part.any, 'OR', 'false', depth);
    // a condition over an empty value is unknown to SQL; here it does not hold, and so its negation does
    if ('not' in part) return `((${compile(part.not, depth + 1)}) IS NOT TRUE)`;
    const column = columnFor(part.field);
    switch (part.op) {
      case 'empty':
        return `(t.${identifier(column.column)} IS NULL)`;
      case 'in':
        if (part.values.length > MOST_VALUES) throw new BadCondition(part.field, `more than ${MOST_VALUES} values`);
        return anyOf(column, part.values, params);
      case 'prefix':
        return prefixed(column, part.value, params);
      default:
        return compared(column, part.op, part.value, params);
    }
  };
  const joined = (all: readonly RowFilter[], word: string, none: string, depth: number): string =>
    all.length === 0 ? none : `(${all.map((part) => compile(part, depth + 1)).join(` ${word} `)})`;
  return compile(filter, 1);
}

const MOST_VALUES = 1000;
const OPERATORS = { eq: '=', lt: '<', le: '<=', gt: '>', ge: '>=' } as const;
type Operator = keyof typeof OPERATORS;

function compared(column: Comparable, op: Operator, value: string | number, params: Params): string {
  if (!Object.hasOwn(OPERATORS, op)) throw new BadCondition(column.name, 'no such operator');
  const left = `t.${identifier(column.column)}`;
  const sign = OPERATORS[op];
  switch (column.type) {
    case 'text':
      return `(${left}${op === 'eq' ? '' : ' COLLATE "C"'} ${sign} ${params.text(textOf(column, value))})`;
    case 'int4':
    case 'float8':
      return `(${left} ${sign} ${params.number(numberOf(column, value))})`;
    case 'date':
      return `(${left} ${sign} ${params.text(dateOf(column, value))}::date)`;
    case 'timestamptz':
      return compareTime(left, op, timesOf(column, value), params);
    case 'jsonb':
      throw new BadCondition(column.name, 'can only be asked whether it is empty');
  }
}

function anyOf(column: Comparable, values: readonly (string | number)[], params: Params): string {
  if (column.type === 'text')
    return `(t.${identifier(column.column)} = ANY (${params.texts(values.map((value) => textOf(column, value)))}))`;
  if (values.length === 0) return 'false';
  return `(${values.map((value) => compared(column, 'eq', value, params)).join(' OR ')})`;
}

function prefixed(column: Comparable, value: string | number, params: Params): string {
  if (column.type !== 'text') throw new BadCondition(column.name, 'is not a text: it has no prefix');
  const left = `t.${identifier(column.column)}`;
  const prefix = textOf(column, value);
  return column.code ? begins(left, prefix, params) : `starts_with(${left}, ${params.text(prefix)})`;
}

function textOf({ name }: Comparable, value: string | number): string {
  if (typeof value !== 'string') throw new BadCondition(name, 'is compared with a text');
  if (value.includes('\0')) throw new BadCondition(name, 'no text holds NUL');
  return value;
}

const NUMBER = /^-?\d{1,15}(\.\d{1,25})?$/;

function numberOf({ name }: Comparable, value: string | number): number {
  const number = typeof value === 'number' ? value : NUMBER.test(value) ? Number(value) : NaN;
  if (!Number.isFinite(number)) throw new BadCondition(name, 'is compared with a number');
  return number;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

function isDay([, year, month, day]: RegExpExecArray): boolean {
  return isCalendarDate(Number(year), Number(month), Number(day));
}

function dateOf({ name }: Comparable, value: string | number): string {
  const found = typeof value === 'string' ? DAY.exec(value) : null;
  if (found === null || !isDay(found)) throw new BadCondition(name, 'is compared with a day, YYYY-MM-DD');
  return found[0];
}

/** From (inclusive) and to (exclusive) as SQL knows them: a day is the day in China, an instant has no length. */
interface Span {
  readonly from: string;
  readonly day: boolean;
}

function timesOf({ name }: Comparable, value: string | number): Span {
  const text = typeof value === 'string' ? value : '';
  const day = DAY.exec(text);
  if (day !== null && isDay(day)) return { from: `${day[0]}T00:00:00+08:00`, day: true };
  const time = TIME.exec(text);
  if (time !== null && isDay(time)) return { from: time[0], day: false };
  throw new BadCondition(name, 'is compared with a day (YYYY-MM-DD) or a time with its zone (RFC 3339)');
}

function compareTime(left: string, op: Operator, { from, day }: Span, params: Params): string {
  const begin = `${params.text(from)}::timestamptz`;
  if (!day) return `(${left} ${OPERATORS[op]} ${begin})`;
  const end = `(${begin} + interval '1 day')`;
  switch (op) {
    case 'eq':
      return `(${left} >= ${begin} AND ${left} < ${end})`;
    case 'lt':
    case 'ge':
      return `(${left} ${OPERATORS[op]} ${begin})`;
    case 'le':
      return `(${left} < ${end})`;
    case 'gt':
      return `(${left} >= ${end})`;
  }
}
