import type { Field } from '@shuniu/schema';
import type { Finding, Severity } from '../finding/finding.ts';
import type { SchemaBreach } from '../json-schema.ts';
import { KIND } from './record-json-schema.ts';

/** A finding that does not know yet where it stands. */
export type Said = Omit<Finding, 'input' | 'line'>;

type Params = Readonly<Record<string, string | number>>;

const ALWAYS_ERRORS = new Set([
  'part_id_malformed',
  'part_id_spreadsheet_damage',
  'grid_id_malformed',
  'date_malformed',
  'citizen_id_check_digit',
]);

const TYPES: Readonly<Record<string, Params>> = {
  string: { 'reason@zh-CN': '应为文本', 'reason@en': 'it should be text' },
  number: { 'reason@zh-CN': '应为数值', 'reason@en': 'it should be a number' },
  integer: { 'reason@zh-CN': '应为整数', 'reason@en': 'it should be a whole number' },
};

/** The finding that a breach of a record's JSON Schema amounts to. */
export function breachFinding(breach: SchemaBreach, name: string, field: Field | undefined, value: unknown): Said {
  const stands = { field: name, ...valueOf(field, value) };
  if (field === undefined) return { code: 'field_unknown', severity: 'warning', ...stands };
  const params: Params = { 'title@zh-CN': field.title.zh, 'title@en': field.title.en };
  const proven: Severity = field.corroborated ? 'error' : 'warning';
  const malformed: Said = { code: 'value_malformed', severity: 'error', ...stands, params };
  if (field.kind === 'geometry') return malformed;
  switch (breach.keyword) {
    case 'required':
      return { code: 'value_required', severity: field.unproven === true ? 'warning' : 'error', field: name, params };
    case 'type':
      return { ...malformed, code: typeCode(field), params: { ...params, ...TYPES[String(breach.params['type'])] } };
    case 'maxLength':
      return { code: 'value_too_long', severity: proven, ...stands, params: { ...params, ...lengths(breach, value) } };
    case 'enum':
      return {
        code: 'value_not_in_list',
        severity: proven,
        ...stands,
        expected: (field.values ?? []).join('/'),
        params,
      };
    case KIND:
      return ofKind(malformed, breach, proven);
    default:
      return malformed;
  }
}

function typeCode({ kind }: Field): string {
  if (kind === 'part-id') return 'part_id_spreadsheet_damage';
  return kind === 'easting' || kind === 'northing' ? 'coordinate_malformed' : 'value_malformed';
}

function lengths({ params }: SchemaBreach, value: unknown): Params {
  return { length: typeof value === 'string' ? [...value].length : 0, limit: Number(params['limit']) };
}

function ofKind(malformed: Said, { params }: SchemaBreach, proven: Severity): Said {
  const { code, expected, length } = params;
  const plain = code === 'value_malformed';
  return {
    ...malformed,
    code: String(code),
    severity: ALWAYS_ERRORS.has(String(code)) ? 'error' : plain ? proven : 'warning',
    ...(typeof expected === 'string' ? { expected } : {}),
    params: { ...malformed.params, ...(typeof length === 'number' ? { length } : {}) },
  };
}

/** What tells of a person does not go into a finding, which is logged and shown. */
function valueOf(field: Field | undefined, value: unknown): { value?: string } {
  if (field?.sensitivity === 'personal' || value === undefined) return {};
  if (typeof value === 'object') return { value: Array.isArray(value) ? '[…]' : '{…}' };
  return { value: String(value) };
}
