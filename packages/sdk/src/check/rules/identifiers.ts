import {
  parseCitizenId,
  parseCommunityCode,
  parseDeviceId,
  parseDivision,
  parsePlate,
  parseStreetCode,
} from '@shuniu/schema';
import type { FieldKind } from '@shuniu/schema';
import type { Row } from '../row.ts';

interface Parsed {
  readonly ok: boolean;
  readonly reason?: string;
  readonly expected?: string | undefined;
}

const parsers: Partial<Record<FieldKind, (text: string) => Parsed>> = {
  division: parseDivision,
  'street-code': parseStreetCode,
  'community-code': parseCommunityCode,
  plate: parsePlate,
  'device-id': parseDeviceId,
  'citizen-id': parseCitizenId,
};

/** Identifiers with a form of their own: divisions (GB/T 2260, GB/T 10114), plates (GA 36), devices (GB/T 28181), persons (GB 11643). */
export function identifiers(row: Row): void {
  for (const { field } of row.file.fields.values()) {
    const parse = parsers[field.kind];
    if (parse === undefined || row.spoilt(field.name)) continue;
    const text = row.text(field.name);
    if (text === '') continue;
    const parsed = parse(text);
    if (parsed.ok) continue;
    if (field.kind === 'citizen-id')
      row.find(parsed.reason === 'check_digit' ? 'citizen_id_check_digit' : 'value_malformed', field, {
        severity: 'error',
      });
    else
      row.find('value_malformed', field, {
        severity: field.corroborated ? 'error' : 'warning',
        expected: parsed.expected,
      });
  }
}
