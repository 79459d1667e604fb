import type { Text } from './text.ts';

/** What the user did wrong, in words that say what to do. */
export const usage = {
  unknownOption: { zh: '没有 {name} 这个选项', en: 'there is no option {name}' },
  unknownCommand: { zh: '没有 {name} 这个命令', en: 'there is no command {name}' },
  missingArgument: { zh: '缺少参数 <{name}>', en: 'the argument <{name}> is missing' },
  missingValue: { zh: '选项 {name} 后面要有值', en: 'the option {name} needs a value' },
  missingOption: { zh: '必须给出选项 {name}', en: 'the option {name} is required' },
  excessArguments: { zh: '多余的参数', en: 'too many arguments' },
  invalidValue: { zh: '{name} 不能是 {value}；可以是 {choices}', en: '{name} cannot be {value}; it can be {choices}' },
  didYouMean: { zh: '是不是想写 {name}？', en: 'did you mean {name}?' },
  noCommand: { zh: '没有给出命令', en: 'no command was given' },
  noSuchFile: { zh: '没有这个文件：{path}', en: 'no such file: {path}' },
  notAFile: { zh: '这不是文件：{path}', en: 'not a file: {path}' },
  notReadable: { zh: '没有权限访问：{path}', en: 'permission denied: {path}' },
  noFolder: { zh: '没有这个目录：{path}', en: 'no such folder: {path}' },
  existsAlready: {
    zh: '文件已存在：{path}（要覆盖请加 --overwrite）',
    en: '{path} exists already (add --overwrite to replace it)',
  },
  keyExists: {
    zh: '{path} 已存在；私钥从不覆盖，请换一个文件名',
    en: '{path} exists already; a private key is never replaced, take another name',
  },
  sameFile: { zh: '{path} 既是来源又是目标', en: '{path} is both read and written' },
  notANumber: { zh: '{name} 应为 {wanted}，而不是 {value}', en: '{name} must be {wanted}, not {value}' },
  extension: { zh: '{name} 的扩展名应为 {choices}：{path}', en: '{name} must end in {choices}: {path}' },
  divisionShape: {
    zh: '--division 应为 2、4 或 6 位数字，而不是 {value}',
    en: '--division must be 2, 4 or 6 digits, not {value}',
  },
  encodingUnknown: {
    zh: '--encoding 不认识 {name}；可以是 auto、utf-8、gb18030（即 GBK、GB2312）、utf-16le、utf-16be、big5 等',
    en: '--encoding does not know {name}; it can be auto, utf-8, gb18030 (also for GBK and GB2312), utf-16le, utf-16be, big5 and others',
  },
  dateShape: {
    zh: '{name} 应为 YYYY-MM-DD 形式的日期，而不是 {value}',
    en: '{name} must be a date like YYYY-MM-DD, not {value}',
  },
  standardNeeded: {
    zh: '数据类型 {as} 有多个版本的代码，必须用 --standard 指明：{choices}',
    en: 'the codes of record type {as} have several editions; name one with --standard: {choices}',
  },
  noGateway: {
    zh: '没有安装 @shuniu/gateway，无法启动枢纽。安装：npm i @shuniu/gateway',
    en: '@shuniu/gateway is not installed, so there is no hub to start. Install it: npm i @shuniu/gateway',
  },
  crs_unknown: {
    zh: '无法识别的坐标系 {crs}（{reason}）。可以是 {possible}。中央经线从不猜测',
    en: 'unknown reference system {crs} ({reason}). It can be {possible}. A central meridian is never guessed',
  },
  datum_needs_parameters: {
    zh: '{crs}（{datum}）到 CGCS2000 没有通用参数，须由使用单位给出：--crs "+proj=… +towgs84=…"',
    en: '{crs} ({datum}) has no general parameters to CGCS2000; give those of your survey office: --crs "+proj=… +towgs84=…"',
  },
  edition_required: { zh: '{ref} 有多个版本，请写明：{known}', en: '{ref} has several editions; name one: {known}' },
  table_ref_malformed: {
    zh: '{ref} 不是代码表引用；应形如 gbt-30428-2/part@2013',
    en: '{ref} is no table reference; it should look like gbt-30428-2/part@2013',
  },
  table_unknown: { zh: '没有代码表 {ref}；有 {known}', en: 'there is no code table {ref}; there are {known}' },
  standardsBroken: {
    zh: '{folder} 有 {n} 处问题，第一处在 {file}:{line}（{problem}）；逐条查看：shuniu standards lint {folder}',
    en: '{folder} has {n} problems, the first at {file}:{line} ({problem}); see them all: shuniu standards lint {folder}',
  },
  defined_twice: {
    zh: '{id} 已随本库发布，本地目录不得另行定义；可用叠加表增减，或换一个名称',
    en: '{id} ships with this library and cannot be redefined by a folder; use an overlay, or another name',
  },
  overlay_circular: {
    zh: '地方扩展 {id} 的上级成环：{known}',
    en: 'the parents of overlay {id} lead in a circle: {known}',
  },
  overlay_id_malformed: {
    zh: '{id} 不是地方扩展的名称；应为 cn- 加行政区划，如 cn-14、cn-140200',
    en: '{id} is no name of an overlay; it is cn- and a division, e.g. cn-14, cn-140200',
  },
  overlay_exists: {
    zh: '地方扩展 {id} 已存在，不会覆盖；要加代码请改它的 add.csv，或用 shuniu standards import-table',
    en: 'overlay {id} exists already and is not overwritten; to add codes edit its add.csv, or use shuniu standards import-table',
  },
  overlay_not_in_folder: {
    zh: '{folder} 里没有地方扩展 {id}；先建立：shuniu standards new-overlay {id} --base {base} --dir {folder}',
    en: '{folder} holds no overlay {id}; start it first: shuniu standards new-overlay {id} --base {base} --dir {folder}',
  },
  overlay_without_layer: {
    zh: '{path} 没有 {base} 这一层；在 layers 下加 “- base: {base}”，并放好空的 add.csv、narrow.csv、relabel.csv',
    en: '{path} has no layer for {base}; add "- base: {base}" to its layers, with empty add.csv, narrow.csv and relabel.csv',
  },
  table_sheet_needed: {
    zh: '{name} 有多个工作表，请用 --sheet 指明：{known}',
    en: '{name} has several sheets; name one with --sheet: {known}',
  },
  table_sheet_unknown: {
    zh: '{name} 没有工作表 {sheet}；有 {known}',
    en: '{name} has no sheet {sheet}; there are {known}',
  },
  table_header_unknown: {
    zh: '{path} 的 {sheet} 里找不到代码列和名称列的表头（前几行：{rows}）；请用 --map code=<表头>,name=<表头> 指明',
    en: 'no row of {sheet} in {path} heads a column of codes and one of names (first rows: {rows}); name them with --map code=<heading>,name=<heading>',
  },
  table_export_of_other: {
    zh: '{name} 导出自 {found}，而不是 {wanted}',
    en: '{name} was exported from {found}, not from {wanted}',
  },
  decisions_header_unknown: {
    zh: '{path} 缺少列 {name}；请用 import-table 写出的 decisions.csv 或 decisions.xlsx',
    en: '{path} has no column {name}; use the decisions.csv or decisions.xlsx that import-table wrote',
  },
  division_unknown: {
    zh: '行政区划表里没有 {division}；请核对代码（新设的县区可能还没有收录，见 standards/divisions）',
    en: 'no division {division} is known; check the code (a county founded lately may be missing, see standards/divisions)',
  },
  overlay_division_outside: {
    zh: '行政区划 {division} 不在上级 {id} 的区划 {outer} 之内',
    en: 'division {division} does not lie in {outer}, the division of the parent {id}',
  },
  overlay_unknown: { zh: '没有地方扩展 {id}；有 {known}', en: 'there is no overlay {id}; there are {known}' },
  overlay_base_mismatch: { zh: '地方扩展 {id} 不适用于 {ref}', en: 'overlay {id} holds nothing for {ref}' },
  map_unknown: { zh: '没有从 {from} 到 {to} 的对照表', en: 'no map leads from {from} to {to}' },
  convert_no_coordinates: {
    zh: '{path} 中没有找到坐标列，不能写成带坐标的格式；表头是 {header}',
    en: 'no coordinates were found in {path}, so it cannot become a file with geometries; its header is {header}',
  },
  convert_no_class: {
    zh: '{path} 中没有标识码列，也没有分类代码列，看不出各行的类别；表头是 {header}。列名不同时用 --map 指明',
    en: '{path} has neither a column of identifiers nor one of class codes; its header is {header}. Name the columns with --map',
  },
  convert_format: { zh: '{path} 的扩展名应为 {known} 之一', en: '{path} must end in one of {known}' },
  convert_geometry: {
    zh: 'Shapefile 只写点和面，而这里有 {type}；请改用 .geojson',
    en: 'a Shapefile is written with points or polygons only, and here is a {type}; use .geojson',
  },
  unencodable: {
    zh: '字符“{character}”无法用 {encoding} 表示；请改用 --to-encoding utf-8',
    en: 'the character “{character}” does not exist in {encoding}; use --to-encoding utf-8',
  },
  rowTooLarge: {
    zh: '第 {row} 行第 {column} 列超过工作表上限 {limit}；请改用 .csv',
    en: 'row {row}, column {column} exceeds what a sheet takes ({limit}); use .csv',
  },
  valueTooWide: {
    zh: '第 {record} 条记录字段 {field} 有 {bytes} 字节，Shapefile 最多 {width}；请改用 .geojson',
    en: 'record {record}, field {field} has {bytes} bytes, a Shapefile takes {width}; use .geojson',
  },
  grids_no_id: {
    zh: '网格文件 {path} 没有标识码列；表头是 {header}',
    en: 'the grid file {path} has no column of ids; its header is {header}',
  },
  grids_no_area: { zh: '网格文件 {path} 没有边界', en: 'the grid file {path} has no boundaries' },
  grids_bad_area: {
    zh: '网格文件 {path} 第 {line} 个要素的边界无效（{fault}）；先运行 shuniu grids check {path}',
    en: 'the boundary of feature {line} of the grid file {path} is not valid ({fault}); run shuniu grids check {path} first',
  },
  grids_none: {
    zh: '{from} 中没有网格；db 指已入库的网格，先入库：shuniu import grids.geojson --as unit-grid',
    en: 'there are no grids in {from}; db means those stored, to store some: shuniu import grids.geojson --as unit-grid',
  },
  grids_need_store: { zh: '--grids db 需要数据库', en: '--grids db needs a database' },
  date_malformed: { zh: '{date} 不是 YYYY-MM-DD 形式的日期', en: '{date} is not a date like YYYY-MM-DD' },
} as const satisfies Record<string, Text>;

/** What the system did, and what to do about it. Keys in snake_case are codes of StoreError. */
export const system = {
  bug: {
    zh: '内部错误，这是枢纽的缺陷，请附上以下内容报告：',
    en: 'internal error: this is a bug in Shuniu. Please report it with what follows:',
  },
  diskFull: {
    zh: '磁盘空间不足（{path}）。腾出空间后重新运行同一命令，会从断点继续',
    en: 'the disk is full ({path}). Make room and run the same command again: it goes on from where it stopped',
  },
  readOnly: { zh: '无法写入：{path}（{reason}）', en: 'cannot write to {path} ({reason})' },
  io: { zh: '系统错误：{reason}', en: 'system error: {reason}' },
  interrupted: {
    zh: '已中断。已提交的数据都在；重新运行同一命令即可继续',
    en: 'interrupted. What was committed is safe; run the same command again to go on',
  },
  interruptedNothing: { zh: '已中断', en: 'interrupted' },
  store_address_invalid: {
    zh: '数据库地址无效：应为 postgres://… 或一个目录',
    en: 'the database address must be postgres://… or a folder',
  },
  store_folder_unusable: {
    zh: '数据库目录 {folder} 不能用：{reason}。请换一个可写的目录：--db <目录>',
    en: 'the database folder {folder} cannot be used: {reason}. Take one that can be written to: --db <folder>',
  },
  store_locked: {
    zh: '数据库目录正被另一个进程使用（进程 {pid}，主机 {host}）。等它结束后再试',
    en: 'the database folder is in use by another process ({pid} on {host}). Try again when it has ended',
  },
  store_unreachable: {
    zh: '无法连接数据库：{reason}。能连接后重新运行同一命令；已提交的数据都在',
    en: 'the database cannot be reached: {reason}. When it can, run the same command again; what was committed is safe',
  },
  store_denied: {
    zh: '数据库拒绝了这个用户或这个操作：{reason}',
    en: 'the database denies this user or this action: {reason}',
  },
  store_connection_lost: {
    zh: '数据库连接中断。已提交的数据都在；恢复后重新运行同一命令即可继续',
    en: 'the connection to the database broke. What was committed is safe; run the same command again to go on',
  },
  store_disk_full: {
    zh: '数据库所在磁盘已满。腾出空间后重新运行同一命令，会从断点继续',
    en: 'the disk of the database is full. Make room and run the same command again: it goes on from where it stopped',
  },
  store_busy: {
    zh: '另一个导入正在写 {table}，等它结束后再试',
    en: 'another import is writing to {table}; try again when it has ended',
  },
  store_version: {
    zh: '需要 PostgreSQL 14 或更新版本，现在是 {found}',
    en: 'PostgreSQL 14 or newer is needed; this is {found}',
  },
  store_newer: {
    zh: '这个数据库由更新版本的枢纽写成（{found}，本版本识得 {known}）。请升级枢纽',
    en: 'this database was written by a newer Shuniu ({found}; this one knows {known}). Upgrade Shuniu',
  },
  store_migration_changed: {
    zh: '数据库中已执行的迁移 {schema}/{name} 与本程序带的不是同一个（程序被改动，或数据库出自另一个分支）。请用建立这个数据库的版本，或从备份恢复',
    en: 'the migration {schema}/{name} that this database has had is not the one of this program (which was changed, or the database comes from another branch). Use the version that made the database, or restore from a backup',
  },
  store_table_conflict: {
    zh: '表 {table} 的列 {column} 类型是 {found}，而数据类型要求 {wanted}',
    en: 'column {column} of table {table} is {found}, but the record type says {wanted}',
  },
  store_identity_conflict: {
    zh: '表 {table} 中出现重复标识：{reason}',
    en: 'an identity came twice in table {table}: {reason}',
  },
  store_postgis_missing: {
    zh: '数据库没有 PostGIS 扩展，无法使用 --postgis。去掉这个选项（导入不需要 PostGIS），或在 PostgreSQL 服务器上安装它（Debian：apt install postgis）；PGlite 目录不支持',
    en: '--postgis needs the PostGIS extension, which this database has not. Leave the option away (an import needs no PostGIS), or install it on the PostgreSQL server (Debian: apt install postgis); a PGlite folder cannot have it',
  },
  store_failed: { zh: '数据库出错：{reason}', en: 'the database failed: {reason}' },
} as const satisfies Record<string, Text>;
