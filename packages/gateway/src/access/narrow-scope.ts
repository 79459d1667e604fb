import type { GrantedField, Mask } from '../policy/scope.ts';
import type { AskedScope, ScopeFault } from './asked-scope.ts';

/**
 * What is given of what was asked for. An answer may leave anything away, and then what was asked for stands; what it says
 * may be less, never more. Its row filter holds besides the one that was asked for.
 * @returns the scope, or what of the answer is more than was asked for
 */
export function narrowed(
  asked: AskedScope,
  answer: Partial<AskedScope>,
): { readonly scope: AskedScope } | { readonly faults: readonly ScopeFault[] } {
  const faults: ScopeFault[] = [];
  const wider = (at: string): void => void faults.push({ at, zh: '超出申请的范围', en: 'is more than was asked for' });
  const { divisions = asked.divisions, fields = asked.fields } = answer;
  for (const [i, division] of divisions.entries())
    if (!asked.divisions.some((each) => division.startsWith(each))) wider(`/divisions/${i}`);
  checkFields(asked.fields, fields, wider);
  for (const name of ['requestsPerDay', 'rowsPerDay'] as const) {
    const [most, given] = [asked.quota?.[name], answer.quota?.[name]];
    if (most !== undefined && given !== undefined && given > most) wider(`/quota/${name}`);
  }
  const { notBefore = asked.notBefore, notAfter = asked.notAfter } = answer;
  if (notBefore !== undefined && asked.notBefore !== undefined && notBefore < asked.notBefore) wider('/notBefore');
  if (notAfter !== undefined && asked.notAfter !== undefined && notAfter > asked.notAfter) wider('/notAfter');
  if (faults.length > 0) return { faults };
  const filters = [asked.rowFilter, answer.rowFilter].filter((filter) => filter !== undefined);
  const [filter] = filters;
  return {
    scope: {
      divisions,
      fields,
      ...(filter === undefined ? {} : { rowFilter: filters.length === 1 ? filter : { all: filters } }),
      quota: { ...asked.quota, ...answer.quota },
      ...(notBefore === undefined ? {} : { notBefore }),
      ...(notAfter === undefined ? {} : { notAfter }),
    },
  };
}

function checkFields(
  asked: readonly GrantedField[],
  given: readonly GrantedField[],
  wider: (at: string) => void,
): void {
  // for a push no fields are all of them
  if (asked.length === 0) return;
  if (given.length === 0) wider('/fields');
  const known = new Map(asked.map((field) => [field.name, field]));
  for (const [i, field] of given.entries()) {
    const most = known.get(field.name);
    if (most === undefined) wider(`/fields/${i}/name`);
    else if (field.plain === true && most.plain !== true) wider(`/fields/${i}/plain`);
    else if (most.mask !== undefined && !(field.mask !== undefined && hidesAsMuch(field.mask, most.mask)))
      wider(`/fields/${i}/mask`);
  }
}

/** Whether all that `mask` shows, `than` shows too. */
function hidesAsMuch(mask: Mask, than: Mask): boolean {
  if (mask.kind === 'hidden') return true;
  if (mask.kind === 'edges' && than.kind === 'edges') return mask.head <= than.head && mask.tail <= than.tail;
  if (mask.kind === 'coarse' && than.kind === 'coarse') return mask.decimals <= than.decimals;
  return mask.kind === 'year' && than.kind === 'year';
}
