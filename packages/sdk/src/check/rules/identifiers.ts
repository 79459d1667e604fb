import {
  parseCitizenId,
  parseCommunityCode,
  parseDeviceId,
  parseDivision,
  parsePlate,
  parseStreetCode,
  PROVINCES,
} from '@shuniu/schema';
import type { FieldKind } from '@shuniu/schema';
import type { FileContext } from '../file-context.ts';
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
    if (parsed.ok || isLocalPlace(row.file, field.kind, text)) continue;
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

/** Street and community codes of a local practice are as long as the beginning of its unit grid ids. */
function isLocalPlace({ gridForm }: FileContext, kind: FieldKind, text: string): boolean {
  const length = kind === 'street-code' ? gridForm.street : kind === 'community-code' ? gridForm.community : 0;
  return text.length === length && /^[0-9]+$/.test(text) && PROVINCES.has(text.slice(0, 2));
}
