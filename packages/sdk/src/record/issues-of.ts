import type { RecordType, UnitGridProfile } from '@shuniu/schema';
import type { Finding } from '../finding/finding.ts';
import type { SchemaBreach } from '../json-schema.ts';
import { breachFinding, type Said } from './breach-finding.ts';
import { recordCheck } from './record-check.ts';
import { KIND } from './record-json-schema.ts';

export interface RecordOptions {
  /** Name of where the records come from, for the findings. */
  readonly input?: string;
  /** Number of the record, from 1. */
  readonly line?: number;
  /** What unit grid identifiers look like; absent: 15 digits. */
  readonly gridProfile?: UnitGridProfile;
}

/**
 * Everything that can be said of one record as an object (camelCase members, coordinates as numbers, geometry as GeoJSON)
 * by its record type alone. Never throws, whatever the value. Code tables, grids and other records are not looked at.
 */
export function issuesOf(record: unknown, type: RecordType, options: RecordOptions = {}): Finding[] {
  const at = { input: options.input ?? '', line: options.line ?? 1 };
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    const params = { 'reason@zh-CN': '不是对象', 'reason@en': 'it is not an object' };
    return [{ code: 'row_unreadable', severity: 'error', ...at, params }];
  }
  const filled = new Map(Object.entries(record).filter(([, value]) => !isEmpty(value)));
  const said = [...fieldFindings(filled, type, options.gridProfile), ...pointFindings(filled, type)];
  const order = new Map(type.fields.map(({ name }, i) => [name, i]));
  const place = ({ field = '' }: Said): number => order.get(field) ?? order.size;
  return said
    .sort((a, b) => place(a) - place(b))
    .map(({ code, severity, ...rest }) => ({ code, severity, ...at, ...rest }));
}

/** One cause, one finding: of several breaches in one field the first in this order is said. */
const ORDER = ['required', 'type', 'additionalProperties', 'maxLength', 'enum', KIND];

function fieldFindings(
  record: ReadonlyMap<string, unknown>,
  type: RecordType,
  profile: RecordOptions['gridProfile'],
): Said[] {
  const first = new Map<string, SchemaBreach>();
  const rank = ({ keyword }: SchemaBreach): number => (ORDER.includes(keyword) ? ORDER.indexOf(keyword) : ORDER.length);
  for (const breach of recordCheck(type, profile)(Object.fromEntries(record))) {
    const name = memberOf(breach);
    const known = first.get(name);
    if (known === undefined || rank(breach) < rank(known)) first.set(name, breach);
  }
  const fields = new Map(type.fields.map((field) => [field.name, field]));
  return [...first].map(([name, breach]) => breachFinding(breach, name, fields.get(name), record.get(name)));
}

/** A point needs both numbers, or a geometry. */
function pointFindings(record: ReadonlyMap<string, unknown>, type: RecordType): Said[] {
  if (record.has('geometry') || type.geometry === 'none') return [];
  const members = type.geometry === 'point' ? ['easting', 'northing'] : ['geometry'];
  const missing = members.filter((name) => !record.has(name));
  const [field] = missing;
  const half = missing.length < members.length;
  return field === undefined || !(half || type.geometryRequired)
    ? []
    : [{ code: 'coordinate_missing', severity: 'error', field }];
}

function memberOf({ at, params }: SchemaBreach): string {
  const [, member] = at.split('/');
  if (member !== undefined) return member.replaceAll('~1', '/').replaceAll('~0', '~');
  const named = params['missingProperty'] ?? params['additionalProperty'];
  return typeof named === 'string' ? named : '';
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
