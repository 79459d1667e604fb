import {
  parseCitizenId,
  parseCommunityCode,
  parseDepartmentCode,
  parseDeviceId,
  parseDivision,
  parsePartId,
  parsePlate,
  parseStreetCode,
  parseUnitGridId,
  partIdLength,
  unitGridForm,
} from '@shuniu/schema';
import type { FieldKind, PartEdition, Refused, UnitGridProfile } from '@shuniu/schema';
import { wrongDate, wrongDatetime } from './date-text.ts';
import type { Wrong } from './wrong.ts';

/** What a field's kind asks of its text. */
export interface KindSchema {
  readonly kind: FieldKind;
  readonly edition?: string;
  readonly profile?: UnitGridProfile;
}

/** What is wrong with a text of this kind; undefined where nothing is, or where the kind asks nothing of the text alone. */
export function wrongOfKind(text: string, { kind, edition, profile }: KindSchema): Wrong | undefined {
  switch (kind) {
    case 'part-id':
      return wrongPartId(text, edition);
    case 'grid-id':
      return wrongGridId(text, profile);
    case 'division':
      return wrong('value_malformed', parseDivision(text));
    case 'street-code':
      return wrong('value_malformed', parseStreetCode(text));
    case 'community-code':
      return wrong('value_malformed', parseCommunityCode(text));
    case 'department-code':
      return wrongDepartment(text, edition);
    case 'citizen-id':
      return wrongCitizen(text);
    case 'plate':
      return withoutExpected(wrong('value_malformed', parsePlate(text)));
    case 'device-id':
      return wrong('value_malformed', parseDeviceId(text));
    case 'date':
      return wrongDate(text);
    case 'datetime':
      return wrongDatetime(text);
    case 'text':
    case 'code':
    case 'number':
    case 'integer':
    case 'easting':
    case 'northing':
    case 'geometry':
      return undefined;
  }
}

const SCIENTIFIC = /^[+-]?\d(\.\d+)?[Ee][+-]?\d+$/;

function wrongPartId(text: string, edition: string | undefined): Wrong | undefined {
  if (SCIENTIFIC.test(text)) return { code: 'part_id_spreadsheet_damage' };
  if (!isPartEdition(edition)) return undefined;
  const found = wrong('part_id_malformed', parsePartId(text, edition));
  return found && { ...found, length: partIdLength(edition) };
}

function wrongGridId(text: string, profile: UnitGridProfile | undefined): Wrong | undefined {
  const found = wrong('grid_id_malformed', parseUnitGridId(text, profile));
  return found && { ...found, length: unitGridForm(profile).length };
}

function isPartEdition(edition: string | undefined): edition is PartEdition {
  return edition === '2007' || edition === '2013' || edition === '2026';
}

function wrongDepartment(text: string, edition: string | undefined): Wrong | undefined {
  const parsed = parseDepartmentCode(text, edition);
  if (parsed.ok) return undefined;
  if (parsed.reason !== 'check_digit') return wrong('value_malformed', parsed);
  return wrong(parsed.kind === 'uscc' ? 'uscc_check_digit' : 'org_code_check_digit', parsed);
}

function wrongCitizen(text: string): Wrong | undefined {
  const parsed = parseCitizenId(text);
  if (parsed.ok) return undefined;
  return { code: parsed.reason === 'check_digit' ? 'citizen_id_check_digit' : 'value_malformed' };
}

/** What would be right is somebody's number, and findings are logged. */
function withoutExpected(found: Wrong | undefined): Wrong | undefined {
  return found && { code: found.code };
}

function wrong(code: string, parsed: { readonly ok: true } | Refused): Wrong | undefined {
  if (parsed.ok) return undefined;
  return parsed.expected === undefined ? { code } : { code, expected: parsed.expected };
}
