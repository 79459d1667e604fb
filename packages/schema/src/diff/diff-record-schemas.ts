import type { RecordSchema } from '../record/record-schema.ts';
import { recordTypeFrom } from '../record/record-types.ts';
import type { Field, RecordType } from '../record/record-type.ts';

export type RecordChangeRule =
  | 'record_renamed'
  | 'record_identity'
  | 'record_division'
  | 'record_geometry'
  | 'record_geometry_required'
  | 'record_geometry_optional'
  | 'record_code_table'
  | 'record_category'
  | 'record_edition_added'
  | 'record_edition_removed'
  | 'record_words'
  | 'field_added'
  | 'field_added_mandatory'
  | 'field_removed'
  | 'field_kind'
  | 'field_mandatory'
  | 'field_optional'
  | 'field_shorter'
  | 'field_longer'
  | 'field_values_fewer'
  | 'field_values_more'
  | 'field_stricter'
  | 'field_laxer'
  | 'field_more_protected'
  | 'field_less_protected'
  | 'field_words';

/** major: what was accepted is no more, or what was read is no more; minor: more is possible; patch: words only. */
export const RECORD_CHANGE_LEVELS: Readonly<Record<RecordChangeRule, 'major' | 'minor' | 'patch'>> = {
  record_renamed: 'major',
  record_identity: 'major',
  record_division: 'major',
  record_geometry: 'major',
  record_geometry_required: 'major',
  record_geometry_optional: 'minor',
  record_code_table: 'major',
  record_category: 'minor',
  record_edition_added: 'minor',
  record_edition_removed: 'major',
  record_words: 'patch',
  field_added: 'minor',
  field_added_mandatory: 'major',
  field_removed: 'major',
  field_kind: 'major',
  field_mandatory: 'major',
  field_optional: 'minor',
  field_shorter: 'major',
  field_longer: 'minor',
  field_values_fewer: 'major',
  field_values_more: 'minor',
  field_stricter: 'major',
  field_laxer: 'minor',
  // masked from then on, which is what was asked for; nobody's data break
  field_more_protected: 'minor',
  // grants that stand would show what they were not given for
  field_less_protected: 'major',
  field_words: 'patch',
};

export interface RecordChange {
  readonly rule: RecordChangeRule;
  readonly level: 'major' | 'minor' | 'patch';
  readonly edition?: string;
  readonly field?: string;
  readonly before?: string;
  readonly after?: string;
}

/** What changed between two schemas of one record type, edition by edition. */
export function diffRecordSchemas(before: RecordSchema, after: RecordSchema): RecordChange[] {
  const changes: RecordChange[] = [];
  const olds = before['x-editions'];
  const news = after['x-editions'];
  const add = (rule: RecordChangeRule, facts: Omit<RecordChange, 'rule' | 'level'> = {}): void =>
    void changes.push({ rule, level: RECORD_CHANGE_LEVELS[rule], ...facts });
  for (const edition of news) if (!olds.includes(edition) && olds.length > 0) add('record_edition_added', { edition });
  for (const edition of olds) if (!news.includes(edition)) add('record_edition_removed', { edition });
  // from a type without editions to one with editions every stored record would be of none of them
  if (olds.length === 0 && news.length > 0) add('record_edition_removed');
  const shared = olds.length === 0 ? [undefined] : olds.filter((edition) => news.includes(edition));
  for (const edition of shared) {
    const at = edition === undefined ? {} : { edition };
    diffTypes(recordTypeFrom(before, edition), recordTypeFrom(after, edition), (rule, facts = {}) =>
      add(rule, { ...at, ...facts }),
    );
  }
  return changes;
}

type Add = (rule: RecordChangeRule, facts?: Omit<RecordChange, 'rule' | 'level'>) => void;

function diffTypes(a: RecordType, b: RecordType, add: Add): void {
  const facts = (before: unknown, after: unknown) => ({ before: shown(before), after: shown(after) });
  if (a.name !== b.name) add('record_renamed', facts(a.name, b.name));
  if (shown(a.identity) !== shown(b.identity)) add('record_identity', facts(a.identity, b.identity));
  if (shown(a.divisionFrom) !== shown(b.divisionFrom)) add('record_division', facts(a.divisionFrom, b.divisionFrom));
  if (a.geometry !== b.geometry) add('record_geometry', facts(a.geometry, b.geometry));
  else if (a.geometryRequired !== b.geometryRequired)
    add(b.geometryRequired ? 'record_geometry_required' : 'record_geometry_optional');
  if (a.codeTable !== b.codeTable) add('record_code_table', facts(a.codeTable, b.codeTable));
  if (a.category !== b.category) add('record_category', facts(a.category, b.category));
  if (shown(a.title) !== shown(b.title)) add('record_words', facts(a.title.zh, b.title.zh));
  const olds = new Map(a.fields.map((field) => [field.name, field]));
  const news = new Map(b.fields.map((field) => [field.name, field]));
  for (const field of a.fields) {
    const next = news.get(field.name);
    if (next === undefined) add('field_removed', { field: field.name });
    else diffFields(field, next, (rule, more = {}) => add(rule, { field: field.name, ...more }));
  }
  for (const field of b.fields)
    if (!olds.has(field.name))
      add(isHard(field) ? 'field_added_mandatory' : 'field_added', { field: field.name, after: field.kind });
}

const PROTECTION = ['public', 'internal', 'personal'];

function diffFields(a: Field, b: Field, add: Add): void {
  if (a.kind !== b.kind) add('field_kind', { before: a.kind, after: b.kind });
  if (!isHard(a) && isHard(b)) add('field_mandatory', { before: a.requirement, after: b.requirement });
  else if (isHard(a) && !isHard(b)) add('field_optional', { before: a.requirement, after: b.requirement });
  const [was = Infinity, is = Infinity] = [a.maxLength, b.maxLength];
  if (was !== is)
    add(is < was ? 'field_shorter' : 'field_longer', { before: shown(a.maxLength), after: shown(b.maxLength) });
  diffValues(a, b, add);
  const bounded = b.maxLength !== undefined || b.values !== undefined;
  if (a.corroborated !== b.corroborated && bounded) add(b.corroborated ? 'field_stricter' : 'field_laxer');
  const [low, high] = [PROTECTION.indexOf(a.sensitivity), PROTECTION.indexOf(b.sensitivity)];
  if (low !== high)
    add(high > low ? 'field_more_protected' : 'field_less_protected', { before: a.sensitivity, after: b.sensitivity });
  if (shown([a.title, a.synonyms, a.source]) !== shown([b.title, b.synonyms, b.source]))
    add('field_words', { before: a.title.zh, after: b.title.zh });
}

function diffValues(a: Field, b: Field, add: Add): void {
  if (shown(a.values) === shown(b.values)) return;
  const gone = b.values === undefined ? [] : (a.values ?? ['*']).filter((value) => b.values?.includes(value) !== true);
  const come = a.values === undefined ? [] : (b.values ?? ['*']).filter((value) => a.values?.includes(value) !== true);
  if (gone.length > 0) add('field_values_fewer', { before: shown(gone) });
  if (come.length > 0) add('field_values_more', { after: shown(come) });
}

/** A record without it is refused. */
function isHard({ requirement, unproven }: Field): boolean {
  return requirement === 'M' && unproven !== true;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
