import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from '@shuniu/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSource } from '../../src/read/open.ts';
import {
  libraryFrom,
  readFolder,
  recordWorksheet,
  verifyWorksheet,
  WorklistBroken,
} from '../../src/standards/index.ts';

const REF = 'cn-140100/service-item@2022';
const OWN = 'local/cn-140100/2022/service-item';
const own = table(REF);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuniu-verify-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The worksheet with some rows filled in: code → its seven cells. */
async function recorded(filled: Readonly<Record<string, readonly string[]>>, earlier?: string) {
  const rows = verifyWorksheet(own).map((row) => [...row.slice(0, 7), ...(filled[row[0] ?? ''] ?? row.slice(7))]);
  const path = join(folder, 'worksheet.csv');
  await writeFile(path, rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join()).join('\n'));
  return recordWorksheet(await openSource(path), own, earlier);
}

async function libraryWith(verified: string) {
  const shipped = await readFolder(join(import.meta.dirname, '../../../../standards'));
  const files = new Map([...shipped, [`${OWN}/verified.csv`, new TextEncoder().encode(verified)] as const]);
  return libraryFrom(files, folder).tables.find(({ ref }) => ref === REF);
}

const all = (change: (name: string, code: string) => readonly string[]) =>
  Object.fromEntries(own.codes.map(({ code, name }) => [code, change(name, code)]));
const confirmed = (name: string) => ['confirmed', name, '4.1', '12', '王工', '2026-08-01', ''];

it('has a row for every code with what we have, and empty cells to fill in', () => {
  const [header, ...rows] = verifyWorksheet(own);
  expect(rows.map(([code, name]) => [code, name])).toEqual(own.codes.map(({ code, name }) => [code, name]));
  expect(header?.slice(7)).toEqual(['verdict', 'seen_name', 'clause', 'page', 'verified_by', 'verified_on', 'remark']);
  for (const row of rows) expect(row.slice(7)).toEqual(['', '', '', '', '', '', '']);
});

it('makes a table verified when every row is confirmed, and not before', async () => {
  const whole = await recorded(all(confirmed));
  expect(whole).toMatchObject({ counts: { confirmed: 10, open: 0 }, corrections: [], problems: [] });
  expect(await libraryWith(whole.verified)).toMatchObject({
    status: 'verified',
    verification: { confirmed: 10, codes: 10 },
  });
  const part = await recorded({ [own.codes[0]?.code ?? '']: confirmed(own.codes[0]?.name ?? '') });
  expect(part.counts).toEqual({ confirmed: 1, corrected: 0, absent: 0, open: 9 });
  expect(await libraryWith(part.verified)).toMatchObject({
    status: 'local',
    verification: { confirmed: 1, codes: 10 },
  });
  expect((await recorded(all(confirmed))).verified).toBe(whole.verified);
});

it('proposes a correction and changes no code', async () => {
  const [first] = own.codes;
  const found = await recorded(
    all((name, code) =>
      code === first?.code ? ['corrected', '别的', '4.1', '', '王工', '2026-08-01', ''] : confirmed(name),
    ),
  );
  expect(found.corrections).toEqual([{ code: first?.code, name: first?.name, seen: '别的' }]);
  const library = await libraryWith(found.verified);
  expect(library).toMatchObject({ status: 'local', verification: { confirmed: 9, corrected: 1 } });
  expect(library?.codes).toEqual(own.codes);
});

it.each([
  [['maybe', '', '4.1', '', '王工', '2026-08-01', ''], 'verdict_unknown'],
  [['confirmed', 'NAME', '4.1', '', '', '2026-08-01', ''], 'who_or_when_missing'],
  [['confirmed', 'NAME', '4.1', '', '王工', '2026-02-30', ''], 'who_or_when_missing'],
  [['confirmed', 'NAME', '', '', '王工', '2026-08-01', ''], 'place_missing'],
  [['confirmed', '', '4.1', '', '王工', '2026-08-01', ''], 'name_missing'],
  [['confirmed', '别的', '4.1', '', '王工', '2026-08-01', ''], 'name_contradicts'],
  [['absent', 'NAME', '4.1', '', '王工', '2026-08-01', ''], 'name_contradicts'],
])('does not record %j', async (cells, reason) => {
  const [first] = own.codes;
  const found = await recorded({
    [first?.code ?? '']: cells.map((text) => (text === 'NAME' ? (first?.name ?? '') : text)),
  });
  expect(found.problems).toEqual([{ line: 2, code: first?.code, reason }]);
  expect(found.counts.open).toBe(10);
});

it('takes nothing for a worksheet that is none', async () => {
  await writeFile(join(folder, 'other.csv'), 'code,name\n1,2\n');
  await expect(recordWorksheet(await openSource(join(folder, 'other.csv')), own)).rejects.toThrow(WorklistBroken);
});

it('goes on in a second sitting, and keeps what somebody recorded before', async () => {
  const [first, second] = own.codes;
  if (first === undefined || second === undefined) throw new Error('the table has no codes');
  const one = await recorded({ [first.code]: confirmed(first.name) });
  const both = await recorded({ [second.code]: confirmed(second.name) }, one.verified);
  expect(both).toMatchObject({ counts: { confirmed: 2, open: 8 }, problems: [] });
  expect(both.verified.startsWith(one.verified)).toBe(true);
  expect(await recorded({ [first.code]: confirmed(first.name) }, both.verified)).toEqual(both);
  const otherwise = await recorded({ [first.code]: ['absent', '', '', '', '李工', '2026-09-01', ''] }, both.verified);
  expect(otherwise.problems).toMatchObject([{ code: first.code, reason: 'recorded_otherwise' }]);
  expect(otherwise.verified).toBe(both.verified);
});
