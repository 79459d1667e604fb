import { isShaped, type FieldKind, type RecordType } from '@shuniu/schema';
import type { FindingCode } from '../finding/catalogue.ts';
import { isPart } from './file-context.ts';
import type { FileContext } from './file-context.ts';

export interface Coverage {
  readonly checked: FindingCode[];
  readonly notChecked: FindingCode[];
}

/** Something that can be found: what it needs of the record type to have a meaning at all, and what it needs of the file. */
interface Ability {
  readonly meant: boolean;
  readonly able: boolean;
  readonly codes: readonly FindingCode[];
}

/**
 * Which findings could have been made about a file, and which could not because something was not given: a column, grids, `--division`.
 * What has no meaning for the record type, or for the file's format, is in neither list.
 */
export function coverageOf(file: FileContext): Coverage {
  const abilities = [...header(), ...values(file), ...codes(file), ...identity(file), ...places(file)];
  const those = (wanted: boolean): FindingCode[] =>
    abilities.filter(({ meant, able }) => meant && able === wanted).flatMap((ability) => ability.codes);
  return { checked: those(true), notChecked: those(false) };
}

/** The same of a file that was refused by its header: nothing but that was looked at. */
export function coverageOfRefused(file: FileContext): Coverage {
  const { checked, notChecked } = coverageOf(file);
  const seen = new Set(header().flatMap((ability) => ability.codes));
  return { checked: [...seen], notChecked: [...checked, ...notChecked].filter((code) => !seen.has(code)) };
}

function header(): Ability[] {
  return [{ meant: true, able: true, codes: ['header_missing', 'header_unknown', 'header_ambiguous'] }];
}

function values(file: FileContext): Ability[] {
  const { type, fields, constants } = file;
  const given = [...fields.values()].map(({ field }) => field);
  const has = (...names: string[]): boolean => names.every((name) => fields.has(name) || constants.has(name));
  const dates: readonly FieldKind[] = ['date', 'datetime'];
  return [
    {
      meant: true,
      able: true,
      codes: ['rows_none', 'rows_capped', 'row_width', 'encoding_undecodable', 'value_required'],
    },
    {
      meant: true,
      able: true,
      codes: [
        'value_whitespace',
        'value_control_character',
        'value_placeholder',
        'value_lost_characters',
        'value_malformed',
      ],
    },
    {
      meant: type.fields.some(({ maxLength }) => maxLength !== undefined),
      able: given.some(({ maxLength }) => maxLength !== undefined),
      codes: ['value_too_long'],
    },
    {
      meant: type.fields.some((field) => field.values !== undefined),
      able: given.some((field) => field.values !== undefined),
      codes: ['value_not_in_list'],
    },
    {
      meant: meansAny(type, dates),
      able: given.some(({ kind }) => dates.includes(kind)),
      codes: ['date_malformed', 'date_in_future'],
    },
    {
      meant: names(type).has('changeDate'),
      able: has('initialDate', 'changeDate') && fields.has('changeDate'),
      codes: ['date_order'],
    },
    kindsOf(
      file,
      'department-code',
      type.edition === '2026' ? ['uscc_check_digit'] : ['uscc_check_digit', 'org_code_check_digit'],
    ),
    kindsOf(file, 'citizen-id', ['citizen_id_check_digit']),
  ];
}

function codes(file: FileContext): Ability[] {
  const { type, fields, constants } = file;
  const known = (name: string): boolean => fields.has(name) || constants.has(name);
  const stated = known('classCode') || fields.has('matterCode');
  const meant = meansAny(type, ['code']);
  return [
    { meant, able: file.codes !== undefined && (isPart(file) || stated), codes: LIFE_OF_CODES },
    {
      meant,
      able: file.codes !== undefined && fields.has('name') && (isPart(file) || stated),
      codes: ['name_code_mismatch'],
    },
    { meant: isPart(file), able: known('classCode'), codes: ['part_id_class_mismatch'] },
    { meant: fields.has('matterCode'), able: known('classCode'), codes: ['matter_class_mismatch'] },
    { meant: file.typed && (meant || meansAny(type, ['grid-id'])), able: true, codes: ['value_numeric_cell'] },
  ];
}

function identity(file: FileContext): Ability[] {
  const part = isPart(file);
  return [
    { meant: true, able: true, codes: ['id_duplicate'] },
    kindsOf(file, 'part-id', ['part_id_malformed', 'part_id_spreadsheet_damage']),
    {
      meant: true,
      able: file.division !== undefined,
      codes: [part ? 'part_id_division_mismatch' : 'id_division_mismatch'],
    },
    { meant: !part, able: true, codes: ['division_unknown'] },
    kindsOf(file, 'grid-id', ['grid_id_malformed']),
  ];
}

function places(file: FileContext): Ability[] {
  const { type, fields, coordinates, grids, geometry } = file;
  const isPoint = type.geometry === 'point';
  const settled = coordinates !== undefined && coordinates.unsettled !== true;
  const located = settled && grids !== undefined;
  const claims = type.fields.some(({ name, kind }) => kind === 'grid-id' && !type.identity.includes(name));
  const claimed = claims && [...fields.values()].some(({ field }) => field.kind === 'grid-id');
  const place = fields.has('streetCode') || fields.has('communityCode');
  return [
    { meant: isPoint, able: coordinates !== undefined, codes: ['coordinate_missing', 'coordinate_malformed'] },
    { meant: isPoint, able: coordinates?.axes !== undefined, codes: ['coordinate_axes_swapped'] },
    { meant: isPoint, able: coordinates?.axes?.kind === 'projected', codes: ['coordinate_zone_mismatch'] },
    {
      meant: type.geometry !== 'none',
      able: coordinates !== undefined || geometry !== undefined,
      codes: ['coordinate_out_of_area'],
    },
    { meant: isPoint, able: settled && file.near !== undefined, codes: ['near_duplicate'] },
    { meant: file.pointGeometry !== undefined, able: true, codes: ['geometry_not_point'] },
    { meant: isPoint && (file.typed || file.pointGeometry !== undefined), able: true, codes: ['geometry_malformed'] },
    {
      meant: isShaped(type),
      able: geometry !== undefined,
      codes: ['coordinate_missing', 'geometry_malformed'],
    },
    { meant: isPoint, able: located, codes: ['outside_grids'] },
    { meant: claims, able: claimed && grids !== undefined, codes: ['grid_id_unknown'] },
    { meant: isPoint && claims, able: located && claimed, codes: ['grid_mismatch'] },
    { meant: claims && names(type).has('communityCode'), able: claimed && place, codes: ['grid_community_mismatch'] },
  ];
}

const LIFE_OF_CODES = [
  'code_unknown',
  'code_other_edition',
  'code_retired',
  'code_not_yet_valid',
  'code_deprecated',
  'edition_superseded',
] as const;

/** What needs a column of a kind. */
function kindsOf({ type, fields }: FileContext, kind: FieldKind, found: readonly FindingCode[]): Ability {
  const able = [...fields.values()].some(({ field }) => field.kind === kind);
  return { meant: meansAny(type, [kind]), able, codes: found };
}

function meansAny(type: RecordType, kinds: readonly FieldKind[]): boolean {
  return type.fields.some(({ kind }) => kinds.includes(kind));
}

function names(type: RecordType): ReadonlySet<string> {
  return new Set(type.fields.map(({ name }) => name));
}
