/**
 * How fast the CSV reader is, stage by stage, on a generated survey in GBK: `npx tsx tools/bench/read.ts [MB] [file]`.
 * With a file, that file is read instead. Best of three runs each; the machine should have nothing else to do.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Faults } from '../../packages/sdk/src/read/encoding/faults.ts';
import { transcoderFor } from '../../packages/sdk/src/read/encoding/label.ts';
import { roomFor } from '../../packages/sdk/src/read/encoding/transcoder.ts';
import { detectDialect } from '../../packages/sdk/src/read/csv/dialect.ts';
import { openCsv } from '../../packages/sdk/src/read/csv/open-csv.ts';
import { Splitter } from '../../packages/sdk/src/read/csv/splitter.ts';
import { preflight } from '../../packages/sdk/src/read/preflight.ts';
import { encode } from '../../packages/sdk/src/write/encode.ts';

const BLOCK = 1 << 20;
const megabytes = Number(process.argv[2] ?? 100);
const folder = mkdtempSync(join(tmpdir(), 'shuniu-bench-'));
try {
  await run(process.argv[3] ?? generate(join(folder, 'survey.csv')));
} finally {
  rmSync(folder, { recursive: true });
}

async function run(path: string): Promise<void> {
  const bytes = await readFile(path);
  const { encoding } = (await preflight(path)).encoding;
  console.log(`${path}: ${(bytes.length / 1e6).toFixed(0)} MB, ${encoding}`);
  const copy = new Uint8Array(BLOCK + 8);
  await stage('copy of the bytes (the limit)', bytes.length, () => {
    for (let i = 0; i < bytes.length; i += BLOCK) copy.set(bytes.subarray(i, i + BLOCK));
    return 0;
  });
  await stage('preflight (read, SHA-256, encoding)', bytes.length, async () => {
    await preflight(path);
    return 0;
  });
  const target = new Uint8Array(roomFor(BLOCK + 8));
  await stage('decode to UTF-8', bytes.length, () => {
    const transcoder = transcoderFor(encoding);
    const faults = new Faults();
    for (let i = 0; i < bytes.length; i = transcoder.consumed) {
      const to = Math.min(bytes.length, i + BLOCK);
      transcoder.transcode(bytes, i, to, i, to === bytes.length, target, 0, faults);
    }
    return 0;
  });
  const text = new Uint8Array(bytes.length * 3 + 64);
  const length = transcoderFor(encoding).transcode(bytes, 0, bytes.length, 0, true, text, 0, new Faults());
  const dialect = detectDialect(text.subarray(0, BLOCK));
  const columns = Buffer.from(text.subarray(0, BLOCK))
    .toString()
    .split('\n')[0]!
    .split(String.fromCharCode(dialect.delimiter)).length;
  await stage('split, in blocks', length, () => {
    const splitter = new Splitter(dialect, columns, { header: columns, habit: columns }, 1);
    let rows = 0;
    let from = 0;
    while (from < length) {
      const to = Math.min(length, from + BLOCK);
      const kept = text[to];
      from = splitter.split(text, from, to, to === length);
      text[to] = kept!;
      rows += splitter.rows;
    }
    return rows;
  });
  await stage('openCsv, all batches', bytes.length, async () => {
    const source = await openCsv(path);
    let rows = 0;
    for await (const batch of source.batches()) rows += batch.rows;
    await source.close();
    return rows;
  });
  console.log(
    `peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, of which ${((bytes.length + text.length) / 1e6).toFixed(0)} MB are this script's own copies`,
  );
}

async function stage(name: string, bytes: number, work: () => number | Promise<number>): Promise<void> {
  let best = Infinity;
  let rows = 0;
  for (let i = 0; i < 3; i++) {
    const begin = process.hrtime.bigint();
    rows = await work();
    best = Math.min(best, Number(process.hrtime.bigint() - begin) / 1e9);
  }
  const speed = `${(bytes / 1e6 / best).toFixed(0)} MB/s`;
  console.log(
    `${name.padEnd(38)} ${best.toFixed(2)} s ${speed.padStart(11)}${rows > 0 ? ` ${Math.round(rows / best).toLocaleString('en')} rows/s` : ''}`,
  );
}

function generate(path: string): string {
  const header =
    '部件标识码,部件名称,主管部门代码,主管部门名称,权属单位代码,权属单位名称,养护单位代码,养护单位名称,所在单元网格,部件状态,初始时间,变更时间,数据来源,X,Y,备注,道路名称\n';
  const rows: string[] = [];
  for (let i = 0; i < 2000; i++) {
    const id = `140105${String((i % 6) + 1).padStart(2, '0')}${String((i % 27) + 1).padStart(2, '0')}${String(i).padStart(6, '0')}`;
    rows.push(
      `${id},${['上水井盖', '路灯', '行道树', '公共停车场'][i % 4]},10${i % 76},城市管理局市政管理处,20${i % 302},太原市市政公共设施建设管理处,30${i % 1099},市政养护${i % 90}所,14010500${String(i % 31251).padStart(7, '0')},完好,2019-0${(i % 9) + 1}-1${i % 10},2020-11-0${(i % 9) + 1},实测,${(4190000 + i * 1.37).toFixed(3)},${(630000 + i * 2.11).toFixed(3)},,长治路与学府街交叉口东南角`,
    );
  }
  const page = encode(rows.join('\n') + '\n', 'gb18030');
  const pages = Math.ceil((megabytes * 1e6) / page.length);
  writeFileSync(path, Buffer.concat([encode(header, 'gb18030'), ...Array.from({ length: pages }, () => page)]));
  return path;
}
