import type { FindingCode } from '../finding/catalogue.ts';
import type { FileContext } from './file-context.ts';

/** Which findings could have been made about a file, and which could not because something was not given. */
export function coverageOf(file: FileContext): { readonly checked: FindingCode[]; readonly notChecked: FindingCode[] } {
  const kinds = new Set([...file.fields.values()].map(({ field }) => field.kind));
  const has = (name: string): boolean => file.fields.has(name);
  const able: readonly (readonly [boolean, readonly FindingCode[]])[] = [
    [
      true,
      [
        'header_missing',
        'header_unknown',
        'row_width',
        'encoding_undecodable',
        'value_required',
        'value_too_long',
        'value_whitespace',
        'value_control_character',
      ],
    ],
    [file.type.fields.some(({ values }) => values !== undefined), ['value_not_in_list']],
    [file.type.identity.every(has), ['id_duplicate']],
    [kinds.has('part-id'), ['part_id_malformed', 'part_id_spreadsheet_damage']],
    [kinds.has('part-id') && has('classCode'), ['part_id_class_mismatch']],
    [file.division !== undefined, [kinds.has('part-id') ? 'part_id_division_mismatch' : 'id_division_mismatch']],
    [
      file.codes !== undefined,
      [
        'code_unknown',
        'code_other_edition',
        'code_retired',
        'code_not_yet_valid',
        'code_deprecated',
        'edition_superseded',
      ],
    ],
    [file.codes !== undefined && has('name'), ['name_code_mismatch']],
    [kinds.has('date') || kinds.has('datetime'), ['date_malformed', 'date_in_future']],
    [has('initialDate') && has('changeDate'), ['date_order']],
    [kinds.has('department-code'), ['uscc_check_digit', 'org_code_check_digit']],
    [kinds.has('citizen-id'), ['citizen_id_check_digit']],
    [kinds.has('grid-id'), ['grid_id_malformed']],
    [kinds.has('grid-id') && file.grids !== undefined, ['grid_id_unknown']],
    [file.coordinates !== undefined, ['coordinate_missing', 'coordinate_malformed', 'coordinate_out_of_area']],
    [file.coordinates?.axes !== undefined, ['coordinate_axes_swapped']],
    [file.coordinates?.axes?.kind === 'projected', ['coordinate_zone_mismatch']],
    [file.coordinates !== undefined && file.grids !== undefined, ['outside_grids']],
    [file.coordinates !== undefined && file.grids !== undefined && kinds.has('grid-id'), ['grid_mismatch']],
    [kinds.has('grid-id') && (has('streetCode') || has('communityCode')), ['grid_community_mismatch']],
    [file.geometry !== undefined, ['geometry_malformed']],
  ];
  const codes = (wanted: boolean): FindingCode[] => able.filter(([can]) => can === wanted).flatMap(([, list]) => list);
  return { checked: codes(true), notChecked: codes(false) };
}
