import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// the thread's program exists only in the built package
import { type Batch, openSource, openSourceInThread, type Source } from '@shuniu/sdk/read';
import { afterAll, expect, test } from 'vitest';
import { workbook, zip } from '../xlsx/build.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuniu-thread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function textOf(batch: Batch): unknown {
  const decoder = new TextDecoder();
  const cells = Array.from({ length: batch.rows * batch.columns }, (_, i) =>
    decoder.decode(batch.bytes.subarray(batch.start[i], batch.end[i])),
  );
  const { rows, columns, notes, extra } = batch;
  const types = batch.types?.slice(0, rows * columns);
  return {
    cells,
    rows,
    columns,
    notes,
    extra,
    types,
    line: batch.line.slice(0, rows),
    flags: batch.flags.slice(0, rows),
  };
}

async function all(source: Source): Promise<unknown[]> {
  const batches: unknown[] = [];
  for await (const batch of source.batches()) batches.push(textOf(batch));
  await source.close();
  return batches;
}

test.each([
  [
    'parts.csv',
    `标识码,名称,备注\n${Array.from({ length: 60_000 }, (_, i) => `${i},井盖${i % 7},"第${i}行\n${'长'.repeat(i % 40)}"${i % 1000 === 3 ? ',多一格' : ''}\n`).join('')}`,
  ],
  [
    'grids.geojson',
    JSON.stringify({
      type: 'FeatureCollection',
      features: Array.from({ length: 9000 }, (_, i) => ({
        type: 'Feature',
        properties: { id: i, name: `网格${i}` },
        geometry: { type: 'Point', coordinates: [112 + i / 1e5, 37] },
      })),
    }),
  ],
])('%s: the batches of a thread are those of the same thread', async (name, content) => {
  const path = file(name, content);
  const [here, there] = [await openSource(path), await openSourceInThread(path)];
  const { progress, batches, close, ...head } = here;
  expect(there).toMatchObject(head);
  expect([typeof progress, typeof batches, typeof close]).toEqual(['function', 'function', 'function']);
  const expected = await all(here);
  expect(expected.length).toBeGreaterThan(1);
  expect(await all(there)).toEqual(expected);
  expect(there.progress()).toBe(1);
});

test('what a reader has to say of the whole file crosses the border too', async () => {
  const row = '<row><c t="inlineStr"><is><t>标识码</t></is></c></row>';
  const path = file(
    'two-sheets.xlsx',
    zip(
      workbook({
        sheets: [
          { name: '井盖', data: row },
          { name: '路灯', data: row },
        ],
      }),
    ),
  );
  const [here, there] = [await openSource(path), await openSourceInThread(path)];
  expect(there.notices).toEqual(here.notices);
  expect(there.notices).toMatchObject([{ code: 'sheet_chosen', value: '井盖', params: { sheets: '2 路灯' } }]);
  await all(here);
  await all(there);
});

test('a refusal crosses the border as what it is', async () => {
  const path = file('open.csv', 'a,b\n1,"open');
  await expect(openSourceInThread(path)).rejects.toMatchObject({
    name: 'FileRefused',
    finding: { code: 'file_truncated' },
  });
});

test('no such file stays no such file', async () => {
  await expect(openSourceInThread(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a source that is closed in the middle lets its thread go', async () => {
  const path = file('half.csv', `a\n${'x\n'.repeat(500_000)}`);
  const source = await openSourceInThread(path);
  for await (const batch of source.batches()) {
    expect(batch.rows).toBeGreaterThan(0);
    break;
  }
  await source.close();
});
