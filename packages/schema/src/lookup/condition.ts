/** One term of a condition: what a field of the record must be, or must not be. */
export interface ConditionTerm {
  /** Name of a field of the record type, e.g. `ownershipUnitName`. */
  readonly field: string;
  readonly equals: boolean;
  /** The whole value, without blanks around it; empty: the field is empty. */
  readonly value: string;
}

/** Values of a record by field name, without blanks around them. A field that is not there at all is not known, one that is empty is `''`. */
export type RecordContext = Readonly<Record<string, string>>;

/**
 * The condition of a row of a map: `field=value`, `field!=value`, several with `;` between them, all of which must hold.
 * A value is compared whole and as it stands; it cannot hold `;`. There is no "or": that is two rows.
 * @returns undefined for a text that is no condition; no terms for an empty one, which always holds
 */
export function parseCondition(text: string): readonly ConditionTerm[] | undefined {
  if (text === '') return [];
  const terms: ConditionTerm[] = [];
  for (const part of text.split(';')) {
    const [, field = '', sign, value = ''] = /^([a-z][A-Za-z0-9]*)(!?=)([^;\r\n]*)$/.exec(part.trim()) ?? [];
    if (sign === undefined || terms.some((each) => each.field === field && each.value === value.trim()))
      return undefined;
    terms.push({ field, equals: sign === '=', value: value.trim() });
  }
  return terms;
}

/** @returns undefined where it depends on a field that the context does not have */
export function conditionHolds(terms: readonly ConditionTerm[], context: RecordContext): boolean | undefined {
  let unknown = false;
  for (const { field, equals, value } of terms) {
    const actual = Object.hasOwn(context, field) ? context[field] : undefined;
    if (actual === undefined) unknown = true;
    else if ((actual === value) !== equals) return false;
  }
  return unknown ? undefined : true;
}

/** The text of a condition that holds for exactly these values; `parseCondition` reads it back. Undefined where a value holds `;` or a line break. */
export function conditionOf(values: RecordContext): string | undefined {
  const terms = Object.entries(values);
  if (terms.some(([, value]) => /[;\r\n]/.test(value))) return undefined;
  return terms.map(([field, value]) => `${field}=${value}`).join(';');
}
