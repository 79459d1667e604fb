import type { Text } from './text.ts';

/** Words of `shuniu exchange`. */
export const exchange = {
  about: { zh: '枢纽之间的上报与下发', en: 'reporting upward and bringing down, from hub to hub' },
  push: {
    zh: '把一个数据集的变更上报给另一个枢纽；被杀后重新运行同一命令即可继续，不丢不重',
    en: 'report the changes of a dataset to another hub; after a kill the same command goes on: nothing lost, nothing twice',
  },
  pull: {
    zh: '从一个枢纽取回数据（到另一个枢纽或文件）或标准（到目录）',
    en: 'bring data down from a hub (to another hub or a file), or standards (to a folder)',
  },
  status: {
    zh: '各条上报链：还有多少没报、最后一份回执',
    en: 'the links: what is still to be reported, and the last receipt',
  },
  to: { zh: '对方枢纽（app enrol 所起名称）', en: 'the far hub, as app enrol named it' },
  from: { zh: '本方枢纽', en: 'the near hub' },
  pullFrom: { zh: '来源枢纽', en: 'the hub to bring down from' },
  pullTo: { zh: '目标枢纽', en: 'the hub to bring it to' },
  dataset: { zh: '数据集', en: 'dataset' },
  asDataset: { zh: '对方枢纽上的数据集名称（默认相同）', en: 'what it is called at the far hub (default: the same)' },
  grant: { zh: '读取时所用的授权（有几项时必填）', en: 'the grant to read under, where there are several' },
  pushGrant: { zh: '推送时所用的授权（有几项时必填）', en: 'the grant to push under, where there are several' },
  batch: { zh: '每批条数', en: 'records of a batch' },
  follow: { zh: '报完后不退出，继续等待变更', en: 'goes on when everything is reported, and waits for changes' },
  restart: {
    zh: '从头重报，并以更高的序列接替其他副本',
    en: 'report everything anew, under a higher epoch that shuts out other copies',
  },
  rejects: {
    zh: '被拒绝或暂缓的记录连同原因写到这里（.csv）',
    en: 'where records go that were rejected or deferred, with the reasons (.csv)',
  },
  out: {
    zh: '写到文件：.ndjson 或 .csv；标准则为目录',
    en: 'write to a file, .ndjson or .csv; for standards: a folder',
  },
  overwrite: { zh: '目标已存在时覆盖', en: 'replace a file that is there' },
  standardsToo: { zh: '取回标准而不是数据', en: 'bring down standards, not data' },
  accepted: { zh: '接受', en: 'accepted' },
  duplicate: { zh: '已有', en: 'there already' },
  superseded: { zh: '已有更新', en: 'superseded' },
  rejected: { zh: '拒绝', en: 'rejected' },
  deferred: { zh: '暂缓', en: 'deferred' },
  replayed: { zh: '（上次已收，取回原回执）', en: '(received before; the receipt of then)' },
  batchLine: { zh: '第 {seq} 批，{n} 条', en: 'batch {seq}, {n} records' },
  nothingNew: {
    zh: '{dataset}：{from} 没有需要报给 {to} 的变更',
    en: '{dataset}: nothing to report from {from} to {to}',
  },
  pushed: {
    zh: '{dataset}：{from} → {to}，{n} 条变更，{batches} 批',
    en: '{dataset}: {from} → {to}, {n} changes in {batches} batches',
  },
  rejectsAt: { zh: '未被接受', en: 'not taken' },
  rejectsHint: {
    zh: '逐条结论与回执一同保存；加 --rejects <文件.csv> 可写成表格',
    en: 'the answer to each is kept with the receipts; --rejects <file.csv> makes a table of them',
  },
  stopped: {
    zh: '已按要求停止，进度已存好；再运行同一命令即接着报',
    en: 'stopped as asked, nothing is lost; the same command goes on from here',
  },
  receiptsAt: { zh: '回执', en: 'receipts' },
  pulled: {
    zh: '{dataset}：从 {from} 取回 {n} 条，写入 {path}',
    en: '{dataset}: {n} records from {from} written to {path}',
  },
  noLinks: { zh: '还没有上报链', en: 'there are no links yet' },
  backlog: { zh: '待报 {n} 条', en: '{n} to report' },
  backlogMore: { zh: '待报超过 {n} 条', en: 'more than {n} to report' },
  backlogFrozen: {
    zh: '其中第 {seq} 批已定稿未获回执',
    en: 'batch {seq} of them is written down and not answered yet',
  },
  neverSent: { zh: '还没有回执', en: 'no receipt yet' },
  lastReceipt: { zh: '最后回执：第 {seq} 批，{at}', en: 'last receipt: batch {seq}, {at}' },
  unknownBacklog: { zh: '待报数未知（{reason}）', en: 'what is to report is not known ({reason})' },
  standardsPulled: {
    zh: '已取回 {from} 的标准：{n} 个文件（新取 {fetched} 个），写入 {path}，逐一核对过哈希',
    en: 'standards of {from}: {n} files ({fetched} fetched) written to {path}, each held against its hash',
  },
  standardsSame: {
    zh: '{from} 的标准没有变化：{path} 中的 {n} 个文件与其清单一致，未改动',
    en: 'the standards of {from} have not changed: the {n} files in {path} are those of its list; nothing was touched',
  },
  standardsNone: {
    zh: '{from} 没有自己的标准，只用随版本发布的；{path} 中只记下了它的哈希',
    en: '{from} has no standards of its own, only what ships; {path} keeps nothing but their hashes',
  },
  standardsUse: {
    zh: '查码、校验、导入时加 --standards {path} 即按 {from} 的标准',
    en: 'with --standards {path}, lookups, checks and imports go by the standards of {from}',
  },
  standardsMoved: {
    zh: '本机随版本发布的标准与 {from} 有 {n} 处不同，这些代码的结果可能不一样；请换用与该枢纽相同的版本',
    en: 'what ships here differs from {from} in {n} places, and answers about those may differ; use the version of that hub',
  },
  onlyHere: { zh: '仅本机有', en: 'only here' },
  onlyThere: { zh: '仅对方有', en: 'only there' },
  another: { zh: '不同', en: 'another' },
  standardsOut: {
    zh: '--standards 要写到目录：给出 --out <目录>，不用 --to、--dataset',
    en: '--standards goes to a folder: give --out <dir>, and neither --to nor --dataset',
  },
  outOrTo: { zh: '必须给出 --to <枢纽> 或 --out <文件>，只能给一个', en: 'give either --to <hub> or --out <file>' },
  datasetNeeded: { zh: '必须给出 --dataset <数据集>', en: 'give --dataset <id>' },
} as const satisfies Record<string, Text>;
