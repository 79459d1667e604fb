import type { TableStatus } from '@shuniu/schema';
import type { Text } from './text.ts';

/** Words of `shuniu doctor`. */
export const doctor = {
  node: { zh: 'Node.js', en: 'Node.js' },
  nodeOld: { zh: '需要 Node.js 20.19 或更新版本', en: 'Node.js 20.19 or newer is needed' },
  memory: { zh: '内存（空闲 / 共有）', en: 'memory (free / all)' },
  memoryScarce: {
    zh: '导入两百多万行约需 0.6 GB 内存',
    en: 'an import of more than two million rows takes about 0.6 GB',
  },
  disk: { zh: '磁盘空闲', en: 'disk, free' },
  diskScarce: {
    zh: '空间不多；入库约需文件大小的两倍',
    en: 'not much; an import takes about twice the size of the file',
  },
  encodings: { zh: '文字编码', en: 'encodings' },
  noIcu: {
    zh: '这个 Node.js 不带中文编码表，请换用官方构建',
    en: 'this Node.js lacks the Chinese encodings; use an official build',
  },
  postgres: { zh: 'PostgreSQL', en: 'PostgreSQL' },
  pglite: { zh: '内嵌数据库 PGlite', en: 'embedded database PGlite' },
  willBeMade: { zh: '首次导入时建立：{folder}', en: 'will be made by the first import: {folder}' },
  notPowerSafe: {
    zh: '进程被杀不丢已提交的数据；断电可能丢。要防断电请用 PostgreSQL（--db postgres://…）',
    en: 'what was committed survives a killed process, but not a power cut; against that use PostgreSQL (--db postgres://…)',
  },
  postgis: { zh: 'PostGIS', en: 'PostGIS' },
  noPostgis: { zh: '不需要；只有 --postgis 用得到', en: 'not needed; only --postgis uses it' },
  ogr: { zh: 'ogr2ogr', en: 'ogr2ogr' },
  noOgr: {
    zh: '读 .gpkg、.gdb、.kml 才需要。Debian/Ubuntu：apt-get install gdal-bin',
    en: 'only needed to read .gpkg, .gdb and .kml. Debian/Ubuntu: apt-get install gdal-bin',
  },
  psql: { zh: 'psql', en: 'psql' },
  noPsql: { zh: '不需要；测试和基准会用到', en: 'not needed; the tests and the benchmark use it' },
  tables: { zh: '代码表', en: 'code tables' },
  codes: { zh: '{n} 个代码', en: '{n} codes' },
} as const satisfies Record<string, Text>;

/** How far a code table can be relied on. */
export const trust: Readonly<Record<TableStatus, Text>> = {
  verified: { zh: '已核对标准原文', en: 'verified against the printed standard' },
  corroborated: { zh: '有多个独立来源印证', en: 'corroborated by independent sources' },
  reconstructed: { zh: '由公开资料重建，未经原文核对', en: 'reconstructed from public sources, not verified' },
  'single-source': { zh: '只有一个来源', en: 'single source' },
  local: { zh: '地方自定', en: 'local decision' },
  synthetic: { zh: '示例，虚构', en: 'made up, for examples' },
};
