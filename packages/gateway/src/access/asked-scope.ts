import type { Field } from '@shuniu/schema';
import type { Dataset } from '../policy/dataset.ts';
import { isDay } from '../policy/day-in-china.ts';
import { maskOf } from '../policy/masks.ts';
import type { RowFilter } from '../policy/row-filter.ts';
import type { Action, GrantedField, Mask } from '../policy/scope.ts';
import { conditionSql } from '../query/condition.ts';
import { Params } from '../query/params.ts';
import { HISTORY } from '../query/one.ts';
import { viewOf } from '../query/view.ts';

/** What an application asks for, and what an answer gives. */
export interface AskedScope {
  /** Prefixes of division codes; `''` is everywhere. */
  readonly divisions: readonly string[];
  /** For `push`, none means every field. */
  readonly fields: readonly GrantedField[];
  readonly rowFilter?: RowFilter;
  readonly quota?: { readonly requestsPerDay?: number; readonly rowsPerDay?: number };
  /** First and last day, `YYYY-MM-DD`; the last one counts. */
  readonly notBefore?: string;
  readonly notAfter?: string;
}

export interface ScopeFault {
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}

/** What of a scope a dataset cannot give. */
export function scopeFaults(
  dataset: Dataset,
  action: Action,
  scope: AskedScope,
  plainBasis: string | undefined,
): ScopeFault[] {
  const faults: ScopeFault[] = [];
  const fault = (at: string, zh: string, en: string): void => void faults.push({ at, zh, en });
  const known = new Map(dataset.type.fields.map((field) => [field.name, field]));
  if (scope.fields.length === 0 && action !== 'push') fault('/fields', '至少要有一个字段', 'there are no fields');
  const seen = new Set<string>();
  for (const [i, granted] of scope.fields.entries()) {
    const at = `/fields/${i}`;
    const field = known.get(granted.name);
    if (seen.has(granted.name)) fault(`${at}/name`, `${granted.name} 重复`, `${granted.name} appears twice`);
    seen.add(granted.name);
    if (field === undefined) {
      if (granted.name !== HISTORY || granted.mask !== undefined || granted.plain !== undefined)
        fault(`${at}/name`, `没有字段 ${granted.name}`, `there is no field ${granted.name}`);
      continue;
    }
    if (granted.mask !== undefined && granted.plain === true)
      fault(at, '不能既脱敏又明文', 'a field is either masked or plain');
    if (granted.mask !== undefined && !fits(granted.mask, field))
      fault(
        `${at}/mask`,
        `${granted.mask.kind} 不适用于 ${field.kind} 类字段`,
        `${granted.mask.kind} does not fit a ${field.kind}`,
      );
    if (granted.plain === true && field.sensitivity === 'personal' && plainBasis === undefined)
      fault(
        `${at}/plain`,
        '个人信息不脱敏须写明法律依据（plainBasis）',
        'personal data as they are need a legal basis (plainBasis)',
      );
  }
  if (scope.divisions.length === 0)
    fault('/divisions', '至少要有一个区划；全部写作空串', 'there is no division; everywhere is the empty text');
  if (scope.rowFilter !== undefined) {
    const wrong = filterFault(dataset, action, scope.rowFilter);
    if (wrong !== undefined) fault('/rowFilter', `行条件不成立：${wrong}`, `the row filter does not hold: ${wrong}`);
  }
  const { notBefore, notAfter } = scope;
  for (const [name, day] of Object.entries({ notBefore, notAfter }))
    if (day !== undefined && !isDay(day)) fault(`/${name}`, '不是日期', 'not a date');
  if (notBefore !== undefined && notAfter !== undefined && notAfter < notBefore)
    fault('/notAfter', '止期早于起期', 'ends before it begins');
  return faults;
}

const COORDINATES = ['easting', 'northing', 'geometry'];
const NO_TEXTS = [...COORDINATES, 'number', 'integer', 'date', 'datetime'];

function fits(mask: Mask, { kind }: Field): boolean {
  switch (mask.kind) {
    case 'hidden':
      return true;
    case 'year':
      return kind === 'date' || kind === 'datetime';
    case 'coarse':
      return COORDINATES.includes(kind);
    case 'edges':
      return !NO_TEXTS.includes(kind);
  }
}

/** What is wrong with a filter: whatever could not be made into a condition on the dataset's columns. */
function filterFault(dataset: Dataset, action: Action, filter: RowFilter): string | undefined {
  if (!isFilter(filter)) return 'not a filter';
  const quota = {};
  const view = viewOf(dataset, {
    grant: '',
    version: 0,
    app: '',
    dataset: dataset.id,
    action,
    divisions: [],
    fields: [],
    quota,
    purpose: '',
  });
  try {
    conditionSql(
      filter,
      (name) => {
        const column = view.column(name);
        if (column === undefined) throw new RangeError(`there is no field ${name}`);
        return column;
      },
      new Params(),
    );
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'not a filter';
  }
}

/** The form of a filter; how many parts it may have is seen to where it is made into a condition. */
function isFilter(value: unknown, depth = 0): value is RowFilter {
  if (typeof value !== 'object' || value === null || depth > 20) return false;
  const part = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(part).sort().join();
  const plain = (each: unknown): boolean => typeof each === 'string' || typeof each === 'number';
  if (names === 'all' || names === 'any')
    return Array.isArray(part[names]) && (part[names] as unknown[]).every((each) => isFilter(each, depth + 1));
  if (names === 'not') return isFilter(part['not'], depth + 1);
  if (typeof part['field'] !== 'string') return false;
  if (names === 'field,op') return part['op'] === 'empty';
  if (names === 'field,op,values')
    return part['op'] === 'in' && Array.isArray(part['values']) && part['values'].every(plain);
  return (
    names === 'field,op,value' &&
    ['eq', 'lt', 'le', 'gt', 'ge', 'prefix'].includes(String(part['op'])) &&
    plain(part['value'])
  );
}

/** Fields that would be shown as they are although they are personal. */
export function plainPersonal({ type }: Dataset, { fields }: AskedScope): string[] {
  const known = new Map(type.fields.map((field) => [field.name, field]));
  return fields
    .filter((granted) => {
      const field = known.get(granted.name);
      return field?.sensitivity === 'personal' && maskOf(field, granted) === undefined;
    })
    .map(({ name }) => name);
}
