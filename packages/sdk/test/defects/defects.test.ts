import prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { comesTo } from './comes-to.ts';
import type { Defect } from './defect.ts';
import { layerDefects } from './layer-defects.ts';
import { sheetDefects } from './sheet-defects.ts';
import { textDefects } from './text-defects.ts';

const all = [...textDefects, ...sheetDefects, ...layerDefects];
const numbers = [...new Set(all.map(({ number }) => number))].toSorted((a, b) => a - b);

describe('the defects of real files', () => {
  for (const { number, fixtures } of all) {
    for (const fixture of fixtures) {
      it(`${number}: ${fixture.about}`, async () => {
        const { notices, counts, input } = await comesTo(fixture);
        expect(notices).toEqual(fixture.notices);
        expect([counts.accepted, counts.refused]).toEqual([fixture.accepted, fixture.refused ?? 0]);
        expect(input).toMatchObject(fixture.input ?? {});
      });
    }
  }

  it('are all there', () => {
    expect(numbers).toEqual(Array.from({ length: 35 }, (_, i) => i + 1));
  });

  it('stand in docs/defects.md as they are held here (`npx vitest run packages/sdk/test/defects --update` writes it)', async () => {
    const page = new URL('../../../../docs/defects.md', import.meta.url).pathname;
    const options = await prettier.resolveConfig(page);
    await expect(await prettier.format(markdown(), { ...options, parser: 'markdown' })).toMatchFileSnapshot(page);
  });
});

function markdown(): string {
  const sections = numbers.map((number) => {
    const those = all.filter((defect) => defect.number === number);
    const [{ name, answer }] = those as [Defect];
    const notices = those.flatMap(({ fixtures }) => fixtures.flatMap((fixture) => fixture.notices));
    const codes = [...new Set(notices.map((notice) => notice.split(' ')[0] ?? ''))].toSorted();
    const found = codes.length === 0 ? '—' : codes.map((code) => `\`${code}\``).join(' ');
    return `## ${number} ${name.zh} · ${name.en}\n\n${found}\n\n${answer.zh}。\n\n${answer.en[0]?.toUpperCase()}${answer.en.slice(1)}.`;
  });
  return `# 实际数据中的缺陷与正确答复 · Defects of real files and the right answers

本页列出在本领域真实数据中见过的 35 种缺陷，每种之下是可能得到的发现代码（“—”：数据没有错，只需读对）和正确答复及理由。
每一种都有我们自己构造的样例文件（\`packages/sdk/test/defects\`），由测试保证：\`check\` 对它们给出的发现逐条不差，本页与之一致。

The 35 defects seen in real files of this field. Below each are the codes that may be found (“—”: nothing is wrong with the data, it must be read rightly),
the right answer, and why. For each there are files of our own (\`packages/sdk/test/defects\`); tests hold what \`check\` says of them, one by one, and this page to it.

${sections.join('\n\n')}
`;
}
