import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const SHIPPED = fileURLToPath(new URL('../../../standards', import.meta.url));
const TABLE = 'local/cn-140100/2022/service-item';
const REF = 'cn-140100/service-item@2022';

let root: string;
const path = (name: string) => join(root, 'standards', name);
const text = (name: string) => readFile(path(name), 'utf8');
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'shuniu-release-'));
  // One table of a city and what was published of it: every step writes the whole baseline anew.
  for (const part of ['', 'published/']) {
    for (const name of ['family.yaml', '2022'])
      await cp(join(SHIPPED, part, 'local/cn-140100', name), path(`${part}local/cn-140100/${name}`), {
        recursive: true,
      });
  }
  await cp(join(SHIPPED, 'CHANGELOG.zh.md'), path('CHANGELOG.zh.md'));
  await mkdir(path('changes'));
});
afterAll(() => rm(root, { recursive: true }));

async function edit(name: string, from: string, to: string): Promise<void> {
  const before = await text(name);
  expect(before).toContain(from);
  await writeFile(path(name), before.replace(from, to));
}

async function tell(slug: string, zh: string): Promise<void> {
  const head = `concerns:\n  - ${REF}\nkind: changed\nwho: 李四\nzh: ${zh}\nen: A change.\n`;
  await writeFile(path(`changes/${slug}.md`), `---\n${head}---\n`);
}

const run = (...args: string[]) => runCli(['standards', ...args], { cwd: root, env: { LANG: 'zh_CN.UTF-8' } });

/** From one published state to the next: complaint, revision, release. Each case goes on where the last one ended. */
it('a maintainer changes a table four times, each time told what is missing until it is there', async () => {
  const last = 'housing-sales,0010,00,商品房销售管理,sale of commercial housing,,,active,,,,';
  const added = 'example,0011,00,示例,example,,,active,,,,local,seed-002,made up\n';
  const CASES = [
    ['label', last, last.replace('商品房销售管理', '商品房销售'), '1.0.0', '1.0.1', 'code_renamed'],
    ['addition', 'seed-002,name as published; code ours and illustrative\n', '', '1.0.1', '1.1.0', 'code_added'],
    [
      'retirement',
      'example,0011,00,示例,example,,,active,,,,',
      'example,0011,00,示例,example,,,retired,,2027-01-01,0010,',
      '1.1.0',
      '2.0.0',
      'code_retired',
    ],
    ['digits', ',0009,', ',0012,', '2.0.0', '3.0.0', 'code_value_changed'],
  ] as const;
  for (const [slug, from, to, before, after, rule] of CASES) {
    if (slug === 'addition') await writeFile(path(`${TABLE}/codes.csv`), (await text(`${TABLE}/codes.csv`)) + added);
    else if (slug === 'digits') await moveToEnd(from, to);
    else await edit(`${TABLE}/codes.csv`, from, to);

    const complaint = await run('release-check');
    expect(complaint.code).toBe(1);
    expect(complaint.out).toContain(`revision_too_small ${REF}`);
    expect(complaint.out).toContain(`${rule} 要求`);
    expect(complaint.out).toContain('fragment_missing');
    expect((await run('release')).code).toBe(1);
    expect(await text('CHANGELOG.zh.md')).not.toContain(`${before} → ${after}`);

    await edit(`${TABLE}/table.yaml`, `revision: ${before}`, `revision: ${after}`);
    await tell(slug, `第${slug}处变动。`);
    const ready = await run('release-check');
    expect(ready.out).toContain(`${REF}  ${before} → ${after}`);
    expect(ready.code).toBe(0);

    const released = await run('release', '--date', '2026-12-01', '--json');
    expect(released.code).toBe(0);
    const { written, changelog } = JSON.parse(released.out) as { written: string[]; changelog: string };
    expect(changelog).toContain(rule);
    expect(await text('CHANGELOG.zh.md')).toContain(changelog);
    expect(await readdir(path('changes'))).toEqual([]);
    expect(written.some((name) => name.startsWith('migrations/'))).toBe(after.endsWith('.0.0'));
    expect((await run('release-check')).out).toContain('没有要发布的');
  }
  const migration = `migrations/cn-140100-service-item-2022-3.0.0`;
  expect(await text(`${migration}/CODE_MIGRATION.csv`)).toMatch(/^code_before,.*\n0009,.*,code_value_changed,0012,/);
  expect(await text(`${migration}/MIGRATION.zh.md`)).toContain('改号');
  const gone = await text('migrations/cn-140100-service-item-2022-2.0.0/CODE_MIGRATION.csv');
  expect(gone).toMatch(/\n0011,示例,code_retired,0010,/);
  const lock = JSON.parse(await text('published/standards.lock.json')) as {
    tables: { ref: string; revision: string }[];
  };
  expect(lock.tables.find(({ ref }) => ref === REF)?.revision).toBe('3.0.0');
  const sections = (await text('CHANGELOG.zh.md')).match(/^### .*$/gm);
  expect(sections?.map((line) => line.split(' ').slice(2, 5).join(' '))).toEqual([
    '2.0.0 → 3.0.0（重大',
    '1.1.0 → 2.0.0（重大',
    '1.0.1 → 1.1.0（一般',
    '1.0.0 → 1.0.1（细微',
  ]);
});

async function moveToEnd(from: string, to: string): Promise<void> {
  const lines = (await text(`${TABLE}/codes.csv`)).trimEnd().split('\n');
  const moved = lines.find((line) => line.includes(from)) ?? '';
  const others = lines.filter((line) => line !== moved);
  await writeFile(path(`${TABLE}/codes.csv`), [...others, moved.replace(from, to), ''].join('\n'));
}

it('a change that cannot be read comes first, with 1', async () => {
  await writeFile(path('changes/broken.md'), 'no head\n');
  const { code, out, err } = await run('release-check', '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ problems: [{ code: 'change_broken', file: 'changes/broken.md' }] });
  expect(err).toContain('standards lint');
  await rm(path('changes/broken.md'));
});

it.each([
  ['no such folder', ['release-check', 'nowhere']],
  ['no such day', ['release', '--date', '2026-02-30']],
])('%s: 2', async (_, args) => {
  expect((await run(...args)).code).toBe(2);
});
