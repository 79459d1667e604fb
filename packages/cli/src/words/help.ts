import type { Text } from './text.ts';

/** Words of `--help`. */
export const help = {
  usage: { zh: '用法：', en: 'Usage:' },
  options: { zh: '选项：', en: 'Options:' },
  commands: { zh: '命令：', en: 'Commands:' },
  arguments: { zh: '参数：', en: 'Arguments:' },
  globalOptions: { zh: '通用选项：', en: 'Global options:' },
  help: { zh: '显示帮助', en: 'show this help' },
  helpCommand: { zh: '显示某个命令的帮助', en: 'show the help of a command' },
  byDefault: { zh: '默认 {value}', en: 'default {value}' },
  version: { zh: '显示版本号', en: 'show the version' },
  about: {
    zh: '枢纽：城市运行管理服务平台的数据交换枢纽与标准库',
    en: 'Shuniu: data-exchange hub and standards library for city operation and management platforms',
  },
  lang: {
    zh: '给人看的文字用什么语言（默认按 LANG；C、POSIX 或未设：zh-CN）',
    en: 'language of the words for people (by LANG; C, POSIX or none: zh-CN)',
  },
  json: {
    zh: '把机器可读的报告写到标准输出；给人看的文字走标准错误',
    en: 'write the machine-readable report to stdout; words for people go to stderr',
  },
  db: {
    zh: 'PostgreSQL 地址或 PGlite 目录（也可用 SHUNIU_DB；默认 .shuniu/db）',
    en: 'PostgreSQL address or PGlite folder (also SHUNIU_DB; default .shuniu/db)',
  },
  check: {
    zh: '检查数据文件，不写数据库',
    en: 'check data files; writes nothing to a database',
  },
  import: {
    zh: '检查、换算坐标、落格、入库；中断后重新运行同一命令即可继续',
    en: 'check, transform, locate and load; after a kill the same command resumes by itself',
  },
  files: { zh: '数据文件：CSV/TSV、XLSX、GeoJSON、Shapefile', en: 'data files: CSV/TSV, XLSX, GeoJSON, Shapefile' },
  as: { zh: '数据类型', en: 'record type' },
  standard: {
    zh: '代码表及版本，如 gbt-30428-2/part@2013；不写版本会被拒绝',
    en: 'code table with its edition, e.g. gbt-30428-2/part@2013; without an edition it is refused',
  },
  overlay: { zh: '地方扩展，如 cn-140100（自动带上级）', en: 'overlay, e.g. cn-140100 (implies its parents)' },
  standards: {
    zh: '本地标准目录：自有的代码表、地方扩展、版本对照（也可用 SHUNIU_STANDARDS）',
    en: 'folder of your own tables, overlays and maps (also SHUNIU_STANDARDS)',
  },
  asOf: { zh: '检查基准日 YYYY-MM-DD（默认今天）', en: 'date to judge by, YYYY-MM-DD (default today)' },
  crs: {
    zh: '文件的坐标系：EPSG:4547 或 proj 字符串',
    en: 'reference system of the file: EPSG:4547 or a proj string',
  },
  encoding: { zh: 'auto、utf-8、gb18030…', en: 'auto, utf-8, gb18030 …' },
  sheet: { zh: '工作表名或序号（从 1 起）', en: 'sheet name, or number from 1' },
  delimiter: { zh: 'CSV 分隔符', en: 'delimiter of a CSV' },
  map: {
    zh: '字段对照 YAML：自有列名、常量、取自文件名的值',
    en: 'YAML of own column names, constants and values taken from the file name',
  },
  grids: { zh: '单元网格文件，或 db（用已入库的网格）', en: 'file of unit grids, or db (those stored before)' },
  division: {
    zh: '所有标识码必须具有的行政区划前缀，2、4 或 6 位',
    en: 'prefix that every id must have: 2, 4 or 6 digits',
  },
  rejects: { zh: '拒收行写到这个 .csv 或 .xlsx', en: 'write refused rows to this .csv or .xlsx' },
  report: { zh: '把报告写成这个 .html', en: 'write the report as this .html' },
  onConflict: { zh: '库中已有同一标识时', en: 'when the identity is stored already' },
  onMissing: {
    zh: '库中有而本次完整普查没有的记录',
    en: 'what is stored but absent from this full new survey',
  },
  postgis: {
    zh: '数据库有 PostGIS 时另建几何列和索引，供 GIS 软件使用',
    en: 'with PostGIS in the database: geometry columns and indexes for GIS programs',
  },
  yes: { zh: '不再询问', en: 'do not ask' },
  dryRun: { zh: '只演练，不写数据库', en: 'rehearse; write nothing to the database' },
  workers: { zh: '工作线程数', en: 'worker threads' },
  samples: { zh: '每种问题列出几条样例', en: 'samples per finding' },
  near: {
    zh: '同类部件相距不到这么多米时报告为疑似重复',
    en: 'report parts of one class that are closer than so many metres',
  },
  convert: {
    zh: '转换格式、编码、坐标；任何表都可以，不需要数据类型',
    en: 'convert format, encoding and coordinates of any table; needs no record type',
  },
  convertIn: { zh: '来源文件', en: 'file to read' },
  convertOut: {
    zh: '目标文件：.csv .xlsx .geojson .ndjson .shp',
    en: 'file to write: .csv .xlsx .geojson .ndjson .shp',
  },
  toCrs: { zh: '目标坐标系', en: 'reference system to write' },
  toEncoding: { zh: '目标编码（CSV、Shapefile）', en: 'encoding to write (CSV, Shapefile)' },
  overwrite: { zh: '目标文件已存在时覆盖', en: 'replace the file if it exists' },
  grids_: { zh: '单元网格', en: 'unit grids' },
  gridsCheck: {
    zh: '检查单元网格：缝隙、重叠、无效环、跨越社区边界',
    en: 'check unit grids: gaps, overlaps, invalid rings, crossings of community boundaries',
  },
  gridsFile: { zh: '单元网格文件（GeoJSON、Shapefile）', en: 'file of unit grids (GeoJSON, Shapefile)' },
  tolerance: { zh: '容差，米', en: 'tolerance in metres' },
  communities: { zh: '社区边界文件', en: 'file of community boundaries' },
  doctor: { zh: '这台机器有什么、缺什么', en: 'what this machine has, and what is missing' },
  serve: { zh: '启动数据交换枢纽（需要 @shuniu/gateway）', en: 'start the hub (needs @shuniu/gateway)' },
  serveConfig: {
    zh: '枢纽的配置文件，YAML 或 JSON（默认 SHUNIU_GATEWAY_CONFIG）',
    en: 'configuration of the hub, YAML or JSON (SHUNIU_GATEWAY_CONFIG by default)',
  },
  examples: { zh: '示例（可直接复制）：', en: 'Examples (to copy):' },
} as const satisfies Record<string, Text>;

/** Lines that can be copied as they are. */
export const examples = {
  program: [
    'shuniu check survey.csv --as part --standard gbt-30428-2/part@2013 --crs EPSG:4547',
    'shuniu import survey.csv --as part --standard gbt-30428-2/part@2013 --crs EPSG:4547 \\\n    --grids grids.geojson --rejects rejects.csv --report report.html',
    'shuniu standards lookup 0118 --standard gbt-30428-2/part@2013',
  ],
  check: [
    'shuniu check survey.csv --as part --standard gbt-30428-2/part@2013 --crs EPSG:4547',
    'shuniu check survey.xlsx --as part --standard gbt-30428-2/part@2013 --sheet 2 --rejects rejects.xlsx --report report.html',
    'shuniu check survey.csv --as part --standard gbt-30428-2/part@2013 --json | jq .counts',
  ],
  import: [
    'shuniu import grids.geojson --as unit-grid',
    'shuniu import survey.csv --as part --standard gbt-30428-2/part@2013 --crs EPSG:4547 --grids db',
    'shuniu import survey.csv --as part --standard gbt-30428-2/part@2013 --crs EPSG:4547 --db postgres://localhost/city',
  ],
  convert: [
    'shuniu convert survey.csv survey.geojson --crs EPSG:4547',
    'shuniu convert survey.shp survey.csv --to-encoding gb18030',
    'shuniu convert survey.geojson survey.shp --to-crs EPSG:4547',
  ],
  grids: [
    'shuniu grids check grids.geojson',
    'shuniu grids check grids.shp --communities communities.geojson --tolerance-m 0.1',
  ],
  doctor: ['shuniu doctor', 'shuniu doctor --db postgres://localhost/city --json'],
  serve: ['shuniu serve --db .shuniu/db'],
} as const;
