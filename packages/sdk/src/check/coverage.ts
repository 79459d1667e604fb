import type { FindingCode } from '../finding/catalogue.ts';
import type { FileContext } from './file-context.ts';

/** Something that can be found: what it needs of the record type to have a meaning at all, and what it needs of the file. */
interface Ability {
  readonly meant: boolean;
  readonly able: boolean;
  readonly codes: readonly FindingCode[];
}

/**
 * Which findings could have been made about a file, and which could not because something was not given: a column, grids, `--division`.
 * What has no meaning for the record type is in neither list.
 */
export function coverageOf(file: FileContext): { readonly checked: FindingCode[]; readonly notChecked: FindingCode[] } {
  const abilities = abilitiesOf(file).filter(({ meant }) => meant);
  const codes = (wanted: boolean): FindingCode[] =>
    abilities.filter(({ able }) => able === wanted).flatMap((ability) => ability.codes);
  return { checked: codes(true), notChecked: codes(false) };
}

function abilitiesOf(file: FileContext): Ability[] {
  const kinds = new Set([...file.fields.values()].map(({ field }) => field.kind));
  const meant = new Set(file.type.fields.map(({ kind }) => kind));
  const has = (name: string): boolean => file.fields.has(name);
  const isPart = file.type.fields.some(({ name, kind }) => name === 'id' && kind === 'part-id');
  const isPoint = file.type.geometry === 'point';
  const claims = file.type.fields.some(({ name, kind }) => kind === 'grid-id' && !file.type.identity.includes(name));
  const located = file.coordinates !== undefined && file.grids !== undefined;
  return [
    always(
      'header_missing',
      'header_unknown',
      'header_ambiguous',
      'row_width',
      'encoding_undecodable',
      'value_required',
    ),
    always('value_too_long', 'value_whitespace', 'value_control_character', 'value_placeholder', 'value_malformed'),
    { meant: file.type.fields.some(({ values }) => values !== undefined), able: true, codes: ['value_not_in_list'] },
    { meant: true, able: file.type.identity.every(has), codes: ['id_duplicate'] },
    {
      meant: meant.has('part-id'),
      able: kinds.has('part-id'),
      codes: ['part_id_malformed', 'part_id_spreadsheet_damage'],
    },
    { meant: isPart, able: has('classCode'), codes: ['part_id_class_mismatch'] },
    {
      meant: true,
      able: file.division !== undefined,
      codes: [isPart ? 'part_id_division_mismatch' : 'id_division_mismatch'],
    },
    { meant: !isPart, able: true, codes: ['division_unknown'] },
    { meant: meant.has('code'), able: file.codes !== undefined && (isPart || has('classCode')), codes: LIFE_OF_CODES },
    { meant: meant.has('code'), able: file.codes !== undefined && has('name'), codes: ['name_code_mismatch'] },
    {
      meant: meant.has('date') || meant.has('datetime'),
      able: kinds.has('date') || kinds.has('datetime'),
      codes: ['date_malformed', 'date_in_future'],
    },
    { meant: names(file).has('changeDate'), able: has('initialDate') && has('changeDate'), codes: ['date_order'] },
    {
      meant: meant.has('department-code'),
      able: kinds.has('department-code'),
      codes: ['uscc_check_digit', 'org_code_check_digit'],
    },
    { meant: meant.has('citizen-id'), able: kinds.has('citizen-id'), codes: ['citizen_id_check_digit'] },
    { meant: meant.has('grid-id'), able: kinds.has('grid-id'), codes: ['grid_id_malformed'] },
    { meant: claims, able: kinds.has('grid-id') && file.grids !== undefined, codes: ['grid_id_unknown'] },
    { meant: isPoint, able: file.coordinates !== undefined, codes: ['coordinate_missing', 'coordinate_malformed'] },
    { meant: isPoint, able: file.coordinates?.axes !== undefined, codes: ['coordinate_axes_swapped'] },
    { meant: isPoint, able: file.coordinates?.axes?.kind === 'projected', codes: ['coordinate_zone_mismatch'] },
    { meant: isPoint, able: located, codes: ['outside_grids'] },
    { meant: isPoint && claims, able: located && kinds.has('grid-id'), codes: ['grid_mismatch'] },
    {
      meant: claims && meant.has('community-code'),
      able: kinds.has('grid-id') && (has('streetCode') || has('communityCode')),
      codes: ['grid_community_mismatch'],
    },
    {
      meant: file.type.geometry !== 'none',
      able: file.coordinates !== undefined || file.geometry !== undefined,
      codes: ['coordinate_out_of_area'],
    },
    { meant: file.type.geometry === 'polygon', able: file.geometry !== undefined, codes: ['geometry_malformed'] },
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

function always(...codes: FindingCode[]): Ability {
  return { meant: true, able: true, codes };
}

function names({ type }: FileContext): ReadonlySet<string> {
  return new Set(type.fields.map(({ name }) => name));
}
