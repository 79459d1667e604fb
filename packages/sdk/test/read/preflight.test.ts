import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { memoryBlocks } from '../../src/read/blocks.ts';
import { openCsv } from '../../src/read/csv/open-csv.ts';
import { BLOCK_BYTES, preflight, preflightBlocks } from '../../src/read/preflight.ts';
import { encode } from '../../src/write/encode.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuniu-preflight-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ascii = Buffer.from('1234567,plain\n'.repeat(300_000));

describe('preflight', () => {
  it('knows digest, size and head of a file', async () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, ascii);
    const found = await preflight(path);
    expect(found.sha256).toBe(createHash('sha256').update(ascii).digest('hex'));
    expect(found.bytes).toBe(ascii.length);
    expect(found.head.equals(ascii.subarray(0, 1 << 20))).toBe(true);
    expect(found).toMatchObject({
      encoding: { encoding: 'utf-8', by: 'ascii' },
      quotes: false,
      longestLine: BLOCK_BYTES,
    });
  });

  it('decides the encoding by bytes that need one, however late they come', async () => {
    const late = Buffer.concat([ascii, encode('8,太原市市政公共设施建设管理处\n', 'gb18030')]);
    expect((await preflightBlocks(memoryBlocks(late))).encoding).toEqual({ encoding: 'gb18030', by: 'content' });
    const utf8 = Buffer.concat([ascii, Buffer.from('8,太原市市政公共设施建设管理处\n')]);
    expect((await preflightBlocks(memoryBlocks(utf8))).encoding).toEqual({ encoding: 'utf-8', by: 'content' });
  });

  it('is not misled by a header that both encodings can read', async () => {
    const header = encode('id,状态\n', 'gb18030');
    const bytes = Buffer.concat([header, ascii, Buffer.from('8,太原市\n')]);
    const doubtful = (await preflightBlocks(memoryBlocks(bytes))).encoding;
    expect(doubtful).toEqual({ encoding: 'utf-8', by: 'content' });
    expect((await preflightBlocks(memoryBlocks(Buffer.concat([header, ascii])))).encoding.encoding).toBe('gb18030');
  });

  it('measures the longest line across blocks, and sees a quote in the last byte', async () => {
    const bytes = Buffer.concat([ascii, Buffer.alloc(3 * BLOCK_BYTES + 17, 'x'), Buffer.from('\n"')]);
    const found = await preflightBlocks(memoryBlocks(bytes));
    expect(found.longestLine).toBe(3 * BLOCK_BYTES + 17);
    expect(found.quotes).toBe(true);
    const cr = Buffer.from(bytes.map((byte) => (byte === 0x0a ? 0x0d : byte)));
    expect((await preflightBlocks(memoryBlocks(cr))).longestLine).toBe(3 * BLOCK_BYTES + 17);
  });
});

it('reads 30 MB of GBK with the buffers that it began with', async () => {
  const path = join(folder, 'survey.csv');
  const line =
    '1401050101000001,上水井盖,"太原市市政公共设施建设管理处",14010500100001,完好,4190000.123,630000.456,长治路\n';
  const page = encode(line.repeat(10_000), 'gb18030');
  const pages = Math.ceil(30e6 / page.length);
  writeFileSync(path, Buffer.concat([encode('a,b,c,d,e,f,g,h\n', 'gb18030'), ...Array<Buffer>(pages).fill(page)]));
  const source = await openCsv(path);
  const buffers = new Set<ArrayBufferLike>();
  let rows = 0;
  let share = 0;
  for await (const batch of source.batches()) {
    for (const array of [batch.bytes, batch.start, batch.end, batch.line, batch.flags]) buffers.add(array.buffer);
    rows += batch.rows;
    expect(source.progress()).toBeGreaterThanOrEqual(share);
    share = source.progress();
    expect(batch.line[0]).toBe(rows - batch.rows + 2);
  }
  await source.close();
  expect(source.encoding).toBe('gb18030');
  expect(rows).toBe(pages * 10_000);
  expect(share).toBe(1);
  expect(buffers.size).toBe(5);
});
