import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evidenceProblems } from '../src/words/evidence.ts';
import { madeEvidence, records, type MadeEvidence } from './evidence-fixture.ts';
import { runCli, type Ran } from './run-cli.ts';

let folder: string;
let accepted: MadeEvidence;
const verify = (...args: string[]): Promise<Ran> => runCli(['evidence', 'verify', ...args], { cwd: folder });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuniu-evidence-'));
  accepted = madeEvidence(0, true);
  const files = {
    'accepted.json': accepted.text,
    'rejected.json': madeEvidence(1, false).text,
    'changed.json': accepted.text.replace('"status":"accepted"', '"status":"rejected"'),
    'pretty.json': JSON.stringify(JSON.parse(accepted.text), null, 2),
    'record.json': `${String(records[0]?.bytes)}\n`,
    'other.json': '{}\n',
    'big.json': ' '.repeat(300_000),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what is proven, in words', () => {
  test('Chinese', async () => {
    const args = ['--key', accepted.key, '--witness', accepted.witness, '--record', 'record.json'];
    const ran = await verify('accepted.json', ...args);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^✓ accepted\.json: 核验通过\n/);
    for (const words of [
      /枢纽 +city-140100/,
      /推送数据 b-1/,
      /第 1 条（共 2 条）：已接受/,
      /标识 1401050105000001/,
      /就是 record\.json 中的记录/,
      /province-14 在 2026-11-22T04:00:09\.000Z 已经见到它/,
      /公钥由 --key 给出/,
    ])
      expect(ran.out).toMatch(words);
  });
  test('English, without a key, without a witness', async () => {
    const ran = await verify('rejected.json', '--lang', 'en');
    expect(ran).toMatchObject({ code: 0, err: '' });
    for (const words of [
      /number 2 of 2 in the batch: rejected \(code_unknown\)/,
      /nobody co-signed/,
      /taken from the file itself, so only its consistency is proven/,
    ])
      expect(ran.out).toMatch(words);
    expect(ran.out).not.toMatch(/\p{Script=Han}/u);
  });
  test('for a program', async () => {
    const ran = await verify('accepted.json', '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ran.out)).toMatchObject({
      file: 'accepted.json',
      ok: true,
      proven: {
        keyGiven: false,
        receivedBefore: '2026-11-22T04:00:09.000Z',
        witnesses: [{ name: 'province-14', time: '2026-11-22T04:00:09.000Z' }],
        record: { line: { status: 'accepted' }, count: 2, key: '1401050105000001' },
      },
    });
  });
});

describe('what proves nothing ends with 1 and says why', () => {
  const cases: [string, () => string[], RegExp][] = [
    ['another status', () => ['changed.json'], /核验不通过\n.*记录不在回执的第 0 位.*\[record_not_in_receipt\]/],
    ['reformatted', () => ['pretty.json'], /从第 1 字节起与枢纽写出的不同.*\[file_not_canonical\]/],
    ['another key', () => ['accepted.json', '--key', accepted.otherKey], /出自另一把公钥.*\[key_other\]/],
    ['no witness', () => ['rejected.json', '--witness', accepted.witness], /没有见证者.*\[witness_missing\]/],
    ['another record', () => ['accepted.json', '--record', 'other.json'], /不是存证所指的那一条.*\[record_other\]/],
    ['no evidence', () => ['other.json'], /成员 \/format 缺少.*\[file_member\]/],
    ['much too big', () => ['big.json'], /超过 262144 字节.*\[file_too_large\]/],
  ];
  test.each(cases)('%s', async (_, args, words) => {
    const ran = await verify(...args());
    expect(ran).toMatchObject({ code: 1, err: '' });
    expect(ran.out).toMatch(words);
  });
  test('for a program', async () => {
    const ran = await verify('changed.json', '--json');
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out)).toEqual({
      file: 'changed.json',
      ok: false,
      problem: { code: 'record_not_in_receipt', params: { index: 0, count: 2 } },
    });
  });
});

test.each([
  ['no file', ['nowhere.json'], /没有这个文件：.*nowhere\.json/],
  ['no key', ['accepted.json', '--key', 'x'], /--key 不是公钥/],
  ['a key of the wrong use', ['accepted.json', '--witness', 'x'], /--witness 不是公钥/],
  ['a folder', ['.'], /不是文件/],
])('wrong usage ends with 2: %s', async (_, args, words) => {
  const ran = await verify(...args);
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toMatch(words);
});

test('every reason has words in both languages', () => {
  for (const { zh, en } of Object.values(evidenceProblems)) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
    expect([...zh.matchAll(/\{\w+\}/g)].map(String).sort()).toEqual([...en.matchAll(/\{\w+\}/g)].map(String).sort());
  }
});
