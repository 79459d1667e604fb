import type { City } from './city.ts';
import { orgCodeCheck, otherCheck } from './check-digits.ts';
import { csvCell } from './csv-text.ts';
import * as at from './edition.ts';
import { gbk } from './gbk.ts';
import { surveyed } from './place.ts';
import type { Random } from './random.ts';
import type { Row, Rows } from './rows.ts';
import type { Vertex } from './lattice.ts';

/** The finding that must come of a planted defect. */
export interface Planted {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Header of the column at fault. */
  readonly column?: string;
  /** The cell as it stands in the file; absent where its bytes are not text. */
  readonly value?: string;
  /** What would be right, where it can be known. */
  readonly expected?: string;
  /** Line of the first row with the same identity. */
  readonly firstLine?: number;
  /** The finding comes only where the tool is given this option. */
  readonly needs?: 'grids' | 'division';
}

export interface DefectContext {
  readonly city: City;
  readonly rows: Rows;
  readonly random: Random;
  readonly row: Row;
  /** A clean row of the same district, further up in the file, that nobody has doubled yet. */
  readonly earlier: () =>
    { readonly id: string; readonly name: string; readonly line: number; readonly code: string } | undefined;
  readonly outside: () => Vertex;
}

/** Spoils the row; undefined where this row cannot have the defect. */
export type Defect = (context: DefectContext) => Planted | undefined;

type Outcome = Omit<Planted, 'column' | 'value'>;

/** Puts a text into a cell and says what must be found of it. */
function put({ row, city }: DefectContext, column: number, text: string, outcome: Outcome): Planted {
  row.cells[column] = csvCell(gbk(text));
  return { ...outcome, column: city.edition.header[column] ?? at.CLASS_HEADER, value: text };
}

const error = (code: string): Outcome => ({ code, severity: 'error' });
const warning = (code: string): Outcome => ({ code, severity: 'warning' });
const idOf = (c: DefectContext) => c.row.cells[at.ID] ?? '';

/** Every way in which a row is spoiled. Each is one cause and must give one finding. */
export const DEFECTS: Readonly<Record<string, Defect>> = {
  'id empty': (c) => put(c, at.ID, '', error('value_required')),
  'name empty': (c) => put(c, at.NAME, '', error('value_required')),
  'department empty': (c) => put(c, at.COMPETENT_NAME, '', warning('value_required')),
  'department name too long': (c) => {
    return put(c, at.COMPETENT_NAME, '管'.repeat(c.city.edition.nameLimit + 1), warning('value_too_long'));
  },
  'status of no list': (c) => put(c, at.STATUS, c.random.pick(['良好', '待修', '正常']), warning('value_not_in_list')),
  'origin of no list': (c) => put(c, at.ORIGIN, '网络图片', warning('value_not_in_list')),
  'line break in a note': (c) => put(c, at.NOTE, '井盖缺失\n已设围挡', warning('value_control_character')),
  'no such day': (c) =>
    put(c, at.FIRST_DATE, c.random.pick(['20230230', '2022-13-05', '7421']), error('date_malformed')),
  'date in words': (c) =>
    put(c, at.CHANGE_DATE, c.random.pick(['二〇二三年五月', '2023年13月']), error('date_malformed')),
  'date to come': (c) => {
    c.row.cells[at.CHANGE_DATE] = '';
    return put(c, at.FIRST_DATE, '20991231', warning('date_in_future'));
  },
  'changed before it was': (c) => put(c, at.CHANGE_DATE, '20140630', warning('date_order')),
  'code of no edition': (c) => foreignCode(c, c.city.classes.nowhere, 'code_unknown'),
  'code of another edition': (c) => {
    const code = c.city.edition.complete ? 'code_other_edition' : 'code_unknown';
    return foreignCode(c, c.city.classes.elsewhere, code);
  },
  'name of another class': (c) => {
    const other = c.random.pick(c.city.classes.used.filter((k) => k.name !== c.row.partClass.name));
    return put(c, at.NAME, other.name, { ...warning('name_code_mismatch'), expected: c.row.partClass.name });
  },
  'id one digit short': (c) => put(c, at.ID, idOf(c).slice(0, -1), error('part_id_malformed')),
  'id one digit long': (c) => put(c, at.ID, `${idOf(c)}0`, error('part_id_malformed')),
  'id with a letter': (c) => put(c, at.ID, idOf(c).replace(/0(?=[^0]*$)/, 'O'), error('part_id_malformed')),
  'id after a spreadsheet': (c) => {
    const damaged = Number(idOf(c)).toExponential(5).toUpperCase();
    return put(c, at.ID, damaged, error('part_id_spreadsheet_damage'));
  },
  'id of another city': (c) => {
    const abroad = String(140_211 + Number(c.row.district.slice(-2)) - 5) + idOf(c).slice(6);
    return put(c, at.ID, abroad, { ...error('part_id_division_mismatch'), needs: 'division' });
  },
  'id against class column': (c) => {
    if (!c.city.options.classColumn) return undefined;
    const other = c.random.pick(c.city.classes.used.filter((k) => k.code !== c.row.partClass.code));
    put(c, at.CLASS, other.code, error('part_id_class_mismatch'));
    return put(c, at.ID, idOf(c), error('part_id_class_mismatch'));
  },
  'id given twice': (c) => {
    const earlier = c.earlier();
    if (earlier === undefined) return undefined;
    c.row.cells[at.NAME] = earlier.name;
    if (c.city.options.classColumn) c.row.cells[at.CLASS] = earlier.code;
    return put(c, at.ID, earlier.id, { ...error('id_duplicate'), firstLine: earlier.line });
  },
  'a comma without quotes': (c) => {
    c.row.cells.splice(at.NOTE, 1, gbk('新装'), gbk('待核'));
    return error('row_width');
  },
  'row cut short': (c) => {
    c.row.cells.length = at.NOTE;
    return error('row_width');
  },
  'grid id too short': (c) => put(c, at.GRID, c.row.grid.id.slice(0, 14), error('grid_id_malformed')),
  'grid id with a letter': (c) => put(c, at.GRID, `${c.row.grid.id.slice(0, 14)}A`, error('grid_id_malformed')),
  'grid nobody knows': (c) => {
    const unknown = `${c.row.grid.id.slice(0, 12)}999`;
    return put(c, at.GRID, unknown, { ...warning('grid_id_unknown'), needs: 'grids', expected: c.row.grid.id });
  },
  'another grid claimed': (c) => {
    const other = c.random.pick(c.city.grids);
    if (other.id === c.row.grid.id) return undefined;
    return put(c, at.GRID, other.id, { ...warning('grid_mismatch'), needs: 'grids', expected: c.row.grid.id });
  },
  'outside all grids': (c) => {
    const point = surveyed(c.city, c.outside());
    c.row.cells[at.NORTH] = point.north;
    c.row.cells[at.EAST] = point.east;
    return { ...warning('outside_grids'), needs: 'grids' };
  },
  'no northing': (c) => put(c, at.NORTH, '', error('coordinate_missing')),
  'no coordinates': (c) => {
    put(c, at.NORTH, '', error('coordinate_missing'));
    c.row.cells[at.EAST] = '';
    return error('coordinate_missing');
  },
  'not a number': (c) => put(c, at.EAST, c.random.pick(['NaN', '6372o1.25']), error('coordinate_malformed')),
  'degrees and minutes': (c) => put(c, at.NORTH, '37°51′30.2″', error('coordinate_malformed')),
  'axes swapped': (c) => {
    const { cells } = c.row;
    [cells[at.NORTH], cells[at.EAST]] = [cells[at.EAST] ?? '', cells[at.NORTH] ?? ''];
    return error('coordinate_axes_swapped');
  },
  'zone of the neighbour': (c) => {
    const { prefix, centralMeridian } = c.city.zone;
    const east = (c.row.cells[at.EAST] ?? '').slice(prefix === undefined ? 0 : 2);
    return put(c, at.EAST, String(centralMeridian / 3 + 1) + east, error('coordinate_zone_mismatch'));
  },
  'a hundred kilometres off': (c) => {
    const north = (Number(c.row.cells[at.NORTH]) + 100_000).toFixed(3);
    return put(c, at.NORTH, north, { ...error('coordinate_out_of_area'), needs: 'grids' });
  },
  'north of China': (c) => put(c, at.NORTH, '6512345.678', error('coordinate_out_of_area')),
  'a byte that is no text': (c) => {
    c.row.cells[at.NOTE] = `${gbk('待核')}\xff`;
    return { ...error('encoding_undecodable'), column: '备注' };
  },
  'character cut in half': (c) => {
    c.row.cells[at.PLACE] = gbk('滨河东路桥').slice(0, -1);
    return { ...error('encoding_undecodable'), column: '位置描述' };
  },
  'credit code check digit': (c) => {
    const right = c.row.cells[at.OWNER_CODE] ?? '';
    const wrong = right.slice(0, -1) + otherCheck(right.slice(-1), c.random.below(20));
    return put(c, at.OWNER_CODE, wrong, { ...warning('uscc_check_digit'), expected: right });
  },
  'organisation code check digit': (c) => {
    if (c.city.edition.creditCodes) return undefined;
    const body = `YY${String(c.random.below(1_000_000)).padStart(6, '0')}`;
    const right = orgCodeCheck(body);
    const wrong = `${body}-${right === 'X' ? '3' : right === '3' ? '4' : '3'}`;
    return put(c, at.KEEPER_CODE, wrong, { ...warning('org_code_check_digit'), expected: `${body}-${right}` });
  },
};

function foreignCode(c: DefectContext, codes: readonly string[], code: string): Planted | undefined {
  if (codes.length === 0) return undefined;
  const foreign = c.random.pick(codes);
  if (c.city.options.classColumn) c.row.cells[at.CLASS] = foreign;
  c.row.cells[at.NAME] = gbk('未列入的设施');
  const severity = c.city.edition.complete ? 'error' : 'warning';
  return put(c, at.ID, c.rows.identity(c.row.district, foreign), { code, severity });
}
