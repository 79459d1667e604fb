import type { Severity } from './finding.ts';

/**
 * Every finding that can be made, with its words. A code is never reused once retired.
 * Severities: `error` refuses the row (or, at line 0, the file), `warning` accepts it; `either` depends on how well the rule is corroborated.
 * In the words, `{x}` is a field of the finding or one of its params, and `[…]` is left out when a name in it has no value.
 */
export interface CatalogueEntry {
  readonly severity: Severity | 'either';
  readonly zh: string;
  readonly en: string;
}

export const catalogue = {
  // the file
  file_truncated: {
    severity: 'error',
    zh: '文件不完整：{reason}[，位置 {offset}][，从第 {atLine} 行的记录起]。请重新导出或重新传输后再试',
    en: 'the file is cut off: {reason}[ at {offset}][, in the record that begins at line {atLine}]. Export or transfer it again',
  },
  file_encrypted: {
    severity: 'error',
    zh: '文件已加密（{reason}）。请先用原软件解密另存',
    en: 'the file is encrypted ({reason}). Decrypt it with the software that made it and save it again',
  },
  file_too_complex: {
    severity: 'error',
    zh: '文件超出处理上限：{reason}[，上限 {limit}][，实有 {actual}][，位置 {offset}][，从第 {atLine} 行的记录起]',
    en: 'the file exceeds a limit: {reason}[, limit {limit}][, found {actual}][, at {offset}][, in the record that begins at line {atLine}]',
  },
  file_format_unknown: {
    severity: 'error',
    zh: '无法识别的文件格式：{reason}[，位置 {offset}][，疑为 {expected}][。{hint}]',
    en: 'the file format is not known: {reason}[ at {offset}][, probably {expected}][. {hint}]',
  },
  file_incomplete: {
    severity: 'error',
    zh: '缺少配套文件 {value}：{reason}',
    en: 'a part of the delivery is missing, {value}: {reason}',
  },
  sheet_unknown: {
    severity: 'error',
    zh: '文件中没有工作表或图层“{value}”；可选的有 {sheets}',
    en: 'there is no sheet or layer “{value}”; there are {sheets}',
  },
  sheet_chosen: {
    severity: 'warning',
    zh: '只读取了“{value}”；文件中还有 {sheets}，可用 --sheet 指定',
    en: 'only “{value}” was read; there are also {sheets}, to be chosen with --sheet',
  },
  records_deleted: {
    severity: 'warning',
    zh: '{count} 条记录在 DBF 中已标记删除，未读取',
    en: '{count} records are marked deleted in the DBF and were not read',
  },
  field_unread: {
    severity: 'warning',
    zh: '字段“{value}”未读取：{reason}',
    en: 'the field “{value}” was not read: {reason}',
  },
  field_name_cut: {
    severity: 'warning',
    zh: '字段名“{value}”在字节 {bytes} 处被截断，多余的半个字符已略去',
    en: 'the field name “{value}” was cut inside a character; the stray bytes {bytes} were left out',
  },
  encoding_label_ignored: {
    severity: 'warning',
    zh: '{value} 未采用：{reason}；按 {expected} 读取',
    en: '{value} was not followed: {reason}; read as {expected}',
  },
  encoding_undecodable: {
    severity: 'error',
    zh: '字节 {offset} 处的内容（{bytes}）不是有效的 {encoding} 编码。请用正确编码重新导出，或用 --encoding 指定',
    en: 'bytes {bytes} at offset {offset} are not valid {encoding}. Export in the right encoding, or name it with --encoding',
  },
  header_missing: {
    severity: 'error',
    zh: '缺少必填字段“{title}”（{field}）的列[；可用的表头有 {synonyms}]',
    en: 'no column for the mandatory field {title} ({field})[; it may be headed {synonyms}]',
  },
  header_unknown: {
    severity: 'warning',
    zh: '第 {column} 列“{value}”不是已知字段，未读取；可在 --map 文件中指定',
    en: 'column {column} “{value}” is no known field and was not read; name it in a --map file',
  },
  header_ambiguous: {
    severity: 'error',
    zh: '多列对应同一字段“{title}”（{field}）：{value}[。{reason}]。请改表头，或在 --map 文件中指定用哪一列（同名的写“列名[列号]”）',
    en: 'several columns claim the field {title} ({field}): {value}[; {reason}]. Rename one, or choose in a --map file (of one name: “name[column number]”)',
  },
  edition_superseded: {
    severity: 'warning',
    zh: '{value} 已[于 {since} ]被 {expected} 代替；本文件仍按 {value} 校验',
    en: '{value} was superseded by {expected}[ on {since}]; this file is still judged by {value}',
  },
  crs_unknown: {
    severity: 'error',
    zh: '无法确定坐标系[：{value}]。坐标无带号、无 .prj，请用 --crs 指定（如 EPSG:4547）；中央子午线不能猜测',
    en: 'the coordinate system is not known[: {value}]. No zone prefix and no .prj: give --crs (such as EPSG:4547); a central meridian is never guessed',
  },
  crs_contradicted: {
    severity: 'error',
    zh: '坐标值与坐标系 {value} 不符[：{reason}]。请核对 .prj 或 --crs',
    en: 'the coordinates contradict their reference system {value}[: {reason}]. Check the .prj or --crs',
  },
  datum_needs_parameters: {
    severity: 'error',
    zh: '{value}（{datum}）转换到 CGCS2000 需要本地转换参数，请用 --crs 给出带 +towgs84 的 proj 串；不会按零参数转换',
    en: '{value} ({datum}) needs local parameters to become CGCS2000: give --crs a proj string with +towgs84; it is never taken as identical',
  },
  coordinate_axes_unknown: {
    severity: 'error',
    zh: '无法判断两列坐标哪列为北、哪列为东（{value}）。请在 --map 文件中指定 easting、northing 两列',
    en: 'which of the two coordinate columns is north cannot be told ({value}). Name easting and northing in a --map file',
  },
  // the row
  row_width: {
    severity: 'error',
    zh: '本行 {actual} 个单元格，表头 {expected} 列；多为未加引号的分隔符或换行所致',
    en: 'the row has {actual} cells, the header has {expected}; usually a delimiter or line break without quotes',
  },
  row_unreadable: {
    severity: 'error',
    zh: '本条记录无法读取：{reason}',
    en: 'the record cannot be read: {reason}',
  },
  cell_merged: {
    severity: 'either',
    zh: '“{title}”在合并单元格 {range} 中，只有首格有值，本行为空',
    en: '{title} is part of the merged range {range}, of which only the first cell has the value: here it is empty',
  },
  field_unknown: {
    severity: 'warning',
    zh: '“{field}”不是该记录类型的字段，未读取',
    en: '“{field}” is no field of the record type and was not read',
  },
  value_required: {
    severity: 'either',
    zh: '“{title}”必填，此处为空',
    en: '{title} is mandatory and empty here',
  },
  value_too_long: {
    severity: 'either',
    zh: '“{title}”长 {length} 字，超过 {limit} 字',
    en: '{title} has {length} characters, the limit is {limit}',
  },
  value_not_in_list: {
    severity: 'either',
    zh: '“{title}”的值“{value}”不在允许的取值中[（{expected}）]',
    en: '{title} “{value}” is not one of the allowed values[ ({expected})]',
  },
  value_malformed: {
    severity: 'either',
    zh: '“{title}”的值“{value}”格式不对[：{reason}][；应为 {expected}]',
    en: '{title} “{value}” is malformed[: {reason}][; it should be {expected}]',
  },
  value_whitespace: {
    severity: 'warning',
    zh: '“{title}”的值前后有空白，已按去掉空白后的值处理',
    en: '{title} has blanks around its value; it was taken without them',
  },
  value_control_character: {
    severity: 'warning',
    zh: '“{title}”的值中有换行、制表等控制字符（{characters}），按原样保存',
    en: '{title} contains control characters ({characters}); kept as they stand',
  },
  value_lost_characters: {
    severity: 'error',
    zh: '“{title}”的值“{value}”中有替换字符（U+FFFD）：原来的字已在转码时丢失，请从原始数据重新导出',
    en: '{title} “{value}” contains U+FFFD: characters were lost in an earlier conversion; export it again from the source',
  },
  value_placeholder: {
    severity: 'either',
    zh: '“{title}”的值“{value}”像是占位符；没有值时请留空',
    en: '{title} “{value}” looks like a placeholder; leave the cell empty where there is no value',
  },
  value_numeric_cell: {
    severity: 'warning',
    zh: '“{title}”在表格中是数值型单元格，代码应为文本，前导零可能已丢失',
    en: '{title} is a numeric cell; codes must be text, leading zeros may be lost',
  },
  date_malformed: {
    severity: 'error',
    zh: '“{title}”的值“{value}”不是有效日期（YYYYMMDD 或 YYYY-MM-DD）[；可能是 {expected}]',
    en: '{title} “{value}” is not a date (YYYYMMDD or YYYY-MM-DD)[; perhaps {expected}]',
  },
  date_in_future: {
    severity: 'warning',
    zh: '“{title}” {value} 晚于基准日期 {asOf}',
    en: '{title} {value} is later than {asOf}',
  },
  date_order: {
    severity: 'warning',
    zh: '变更日期 {value} 早于初始日期 {first}',
    en: 'the change date {value} is before the first date {first}',
  },
  // codes
  code_unknown: {
    severity: 'either',
    zh: '小类代码 {code} 不在 {table} 中[，但在 {editions} 中有][；相近的有 {expected}]',
    en: 'code {code} is not in {table}[, but it is in {editions}][; close to it: {expected}]',
  },
  code_other_edition: {
    severity: 'error',
    zh: '小类代码 {code} 不在 {table} 中，而在 {editions} 中；请核对本文件采用的版本',
    en: 'code {code} is not in {table} but in {editions}; check which edition this file is coded in',
  },
  code_retired: {
    severity: 'error',
    zh: '小类代码 {code} 已于 {until} 停用[，改用 {expected}]',
    en: 'code {code} was retired on {until}[; use {expected}]',
  },
  code_not_yet_valid: {
    severity: 'error',
    zh: '小类代码 {code} 自 {since} 起才有效',
    en: 'code {code} is valid only from {since}',
  },
  code_deprecated: {
    severity: 'warning',
    zh: '小类代码 {code} 不再推荐使用[，建议改用 {expected}]',
    en: 'code {code} is deprecated[; use {expected}]',
  },
  name_code_mismatch: {
    severity: 'warning',
    zh: '名称“{value}”与代码 {code} 的名称“{expected}”不一致',
    en: 'the name “{value}” is not the name of code {code}, “{expected}”',
  },
  // identifiers
  part_id_malformed: {
    severity: 'error',
    zh: '部件标识码“{value}”应为 {length} 位数字[：{reason}][；可能是 {expected}]',
    en: 'part id “{value}” must be {length} digits[: {reason}][; perhaps {expected}]',
  },
  part_id_spreadsheet_damage: {
    severity: 'error',
    zh: '部件标识码“{value}”已被电子表格改成数值，末尾数字可能丢失；请从原始数据重新导出，该列设为文本',
    en: 'part id “{value}” was turned into a number by a spreadsheet and may have lost digits; export it again with the column as text',
  },
  part_id_class_mismatch: {
    severity: 'error',
    zh: '部件标识码中的小类 {code} 与小类代码列“{other}”不一致',
    en: 'the class {code} in the part id contradicts the class column “{other}”',
  },
  matter_class_mismatch: {
    severity: 'warning',
    zh: '事项代码 {value} 中的小类 {code} 与分类代码列“{other}”不一致',
    en: 'the class {code} in matter code {value} contradicts the class column “{other}”',
  },
  part_id_division_mismatch: {
    severity: 'error',
    zh: '部件标识码的区划 {actual} 不属于 --division {expected}',
    en: 'the division {actual} of the part id is not within --division {expected}',
  },
  division_unknown: {
    severity: 'error',
    zh: '本行没有可以得出县级区划（6 位）的字段，请填写“{title}”',
    en: 'no field of the row tells its county (6 digits); fill in {title}',
  },
  id_division_mismatch: {
    severity: 'error',
    zh: '“{title}” {value} 的区划不属于 --division {expected}',
    en: 'the division of {title} {value} is not within --division {expected}',
  },
  id_duplicate: {
    severity: 'error',
    zh: '标识码 {value} 重复，首次出现在第 {first} 行[（{firstInput}）]',
    en: 'identity {value} was seen before, on line {first}[ of {firstInput}]',
  },
  identity_exists: {
    severity: 'error',
    zh: '标识码 {value} 在库中已存在（--on-conflict error）',
    en: 'identity {value} is stored already (--on-conflict error)',
  },
  division_not_granted: {
    severity: 'error',
    zh: '区划 {value} 不在授权的推送范围内（{expected}）',
    en: 'division {value} is outside what was granted for pushing ({expected})',
  },
  field_not_granted: {
    severity: 'error',
    zh: '授权不包括推送字段 {field}；请去掉该成员，或申请授权',
    en: 'the grant does not let you set {field}; leave the member out, or apply for it',
  },
  record_not_granted: {
    severity: 'error',
    zh: '这条记录（库中的，或改动之后的）不在授权的行条件之内',
    en: 'the record, as it is stored or as it would become, is outside of the row filter of the grant',
  },
  record_other_edition: {
    severity: 'error',
    zh: '本条记录按 {value} 版编码，本数据集采用 {expected} 版',
    en: 'the record is coded in edition {value}, this dataset in {expected}',
  },
  version_conflict: {
    severity: 'error',
    zh: '库中已有同一版本号而内容不同的记录；内容有变时请增大 version',
    en: 'other content is stored under the same version; a changed record needs a higher version',
  },
  grid_id_malformed: {
    severity: 'error',
    zh: '单元网格标识码“{value}”应为 {length} 位[：{reason}][；可能是 {expected}]',
    en: 'unit grid id “{value}” must be {length} digits[: {reason}][; perhaps {expected}]',
  },
  grid_id_unknown: {
    severity: 'warning',
    zh: '单元网格 {value} 不在给定的网格中[；该点位于 {expected}]',
    en: 'unit grid {value} is not among the given grids[; the point lies in {expected}]',
  },
  grid_mismatch: {
    severity: 'warning',
    zh: '填报的单元网格是 {value}，坐标位于 {expected}',
    en: 'the row claims unit grid {value}, its point lies in {expected}',
  },
  outside_grids: {
    severity: 'warning',
    zh: '坐标[（{value}）][（经纬度 {position}）]不在任何单元网格内',
    en: 'the point[ {value}][ ({position} in degrees)] lies in no unit grid',
  },
  grid_community_mismatch: {
    severity: 'warning',
    zh: '“{title}” {value} 与单元网格标识码的前 {length} 位 {expected} 不一致',
    en: '{title} {value} is not the first {length} digits {expected} of the unit grid id',
  },
  uscc_check_digit: {
    severity: 'warning',
    zh: '“{title}” {value} 的统一社会信用代码校验位不对[，应为 {expected}]',
    en: '{title} {value}: wrong check digit of the unified social credit code[; it would be {expected}]',
  },
  org_code_check_digit: {
    severity: 'warning',
    zh: '“{title}” {value} 的组织机构代码校验位不对[，应为 {expected}]',
    en: '{title} {value}: wrong check digit of the organisation code[; it would be {expected}]',
  },
  citizen_id_check_digit: {
    severity: 'error',
    zh: '“{title}”的公民身份号码校验位不对',
    en: '{title}: wrong check digit of the citizen id',
  },
  // places
  coordinate_missing: {
    severity: 'error',
    zh: '坐标为空',
    en: 'the coordinates are empty',
  },
  coordinate_malformed: {
    severity: 'error',
    zh: '坐标“{value}”不是数值[；可能是 {expected}]',
    en: 'coordinate “{value}” is not a number[; perhaps {expected}]',
  },
  coordinate_axes_swapped: {
    severity: 'error',
    zh: '两个坐标填反了：本文件 {axes}，此行相反',
    en: 'the two coordinates are swapped: in this file {axes}, here the other way round',
  },
  coordinate_zone_mismatch: {
    severity: 'error',
    zh: '东坐标 {value} 的带号 {zone} 与坐标系 {crs} 不符[；可能是 {expected}]',
    en: 'easting {value} carries zone {zone}, which contradicts {crs}[; perhaps {expected}]',
  },
  coordinate_out_of_area: {
    severity: 'error',
    zh: '坐标（{value}）[即经纬度 {position}，]超出范围：{area}',
    en: 'the coordinates ({value})[, {position} in degrees,] are out of the area: {area}',
  },
  geometry_malformed: {
    severity: 'error',
    zh: '几何无效：{reason}',
    en: 'the geometry is not valid: {reason}',
  },
  geometry_not_point: {
    severity: 'either',
    zh: '几何是 {kind}，此类记录按点存储：请导出定位点，或另给坐标列',
    en: 'the geometry is a {kind}, records of this type are stored by their point: export label points, or give columns of coordinates',
  },
  near_duplicates_limited: {
    severity: 'warning',
    zh: '近邻重复只与前 {limit} 个点作了比较',
    en: 'near-duplicates were looked for among the first {limit} points only',
  },
  rows_none: {
    severity: 'warning',
    zh: '文件中没有记录',
    en: 'the file has no records',
  },
  rows_capped: {
    severity: 'warning',
    zh: '行数可疑：{reason}。源数据可能在导出时被截断',
    en: 'a suspicious number of rows: {reason}. The source may have been cut off when it was exported',
  },
  near_duplicate: {
    severity: 'warning',
    zh: '与第 {first} 行[（{firstInput}）]同类，相距 {distance} 米',
    en: 'same class as line {first}[ of {firstInput}], {distance} m away',
  },
  // grids
  grid_gap: {
    severity: 'error',
    zh: '网格之间有缝隙，面积 {area} 平方米[，相邻网格 {grids}]，位置 {at}',
    en: 'a gap of {area} m² between grids[ {grids}] at {at}',
  },
  grid_overlap: {
    severity: 'error',
    zh: '网格 {grids} 重叠，面积 {area} 平方米，位置 {at}',
    en: 'grids {grids} overlap by {area} m² at {at}',
  },
  grid_ring_invalid: {
    severity: 'error',
    zh: '网格 {value} 的边界无效：{reason}[，位置 {at}]',
    en: 'the boundary of grid {value} is not valid: {reason}[ at {at}]',
  },
  grid_crosses_community: {
    severity: 'error',
    zh: '网格 {value} 跨越社区 {communities}[，位置 {at}]',
    en: 'grid {value} crosses communities {communities}[ at {at}]',
  },
  // a change of edition
  crosswalk_ambiguous: {
    severity: 'warning',
    zh: '代码 {code} 在 {to} 中有多个对应：{expected}，需人工选择',
    en: 'code {code} has several counterparts in {to}: {expected}; a person must choose',
  },
  crosswalk_none: {
    severity: 'warning',
    zh: '代码 {code} 在 {to} 中没有对应',
    en: 'code {code} has no counterpart in {to}',
  },
  crosswalk_unreviewed: {
    severity: 'warning',
    zh: '代码 {code} 尚未与 {to} 对照[，可参考 {expected}]，需人工决定',
    en: 'nobody has looked for code {code} in {to} yet[, hints: {expected}]; a person must decide',
  },
  crosswalk_code_unknown: {
    severity: 'warning',
    zh: '代码 {code} 不在 {from} 中，未迁移；地方代码请用 --overlay 指明',
    en: 'code {code} is not in {from} and was not migrated; for a local code give --overlay',
  },
  crosswalk_id_unusable: {
    severity: 'warning',
    zh: '从“{value}”看不出类别（{reason}），未迁移；先用 check 检查并改正',
    en: 'the class cannot be told from “{value}” ({reason}), so it was not migrated; run check and correct it',
  },
  crosswalk_id_taken: {
    severity: 'warning',
    zh: '“{value}”的新标识码 {expected} 已被第 {first} 行占用（几类并为一类），未迁移；须重新编号',
    en: '“{value}” would become {expected}, which line {first} has already (classes were merged); not migrated, it needs another number',
  },
  crosswalk_renumbered: {
    severity: 'warning',
    zh: '“{value}”的新标识码 {wanted} 已被第 {first} 行占用（几类并为一类），重新编号为 {expected}',
    en: '“{value}” would become {wanted}, which line {first} has already (classes were merged); it was numbered anew: {expected}',
  },
  crosswalk_name_kept: {
    severity: 'warning',
    zh: '名称“{value}”不是原类名称，保留不改；新类 {to} 名为 {expected}',
    en: 'the name “{value}” is not that of the old class and was kept; the new class {to} is called {expected}',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type FindingCode = keyof typeof catalogue;
