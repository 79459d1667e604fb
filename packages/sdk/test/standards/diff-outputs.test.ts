import { changeWords, diffRules, diffTables, resolveTable, withProfile } from '@shuniu/schema';
import { describe, expect, it } from 'vitest';
import { diffMarkdown, diffSarif, readDiffProfile } from '../../src/standards/index.ts';

const OLD = resolveTable('cjt-214/part@2007');
const PART = resolveTable('gbt-30428-2/part@2013');
const diff = diffTables(OLD, PART);

/** The parts of SARIF 2.1.0 (OASIS, section 3) that a reader of logs relies on. */
interface Log {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly SarifRule[] };
    };
    readonly results: readonly Result[];
  }[];
}
interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly defaultConfiguration: { readonly level: string };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region?: { readonly startLine: number };
    };
  }[];
}

describe('SARIF', () => {
  const log = diffSarif(diff, { version: '1.2.3' }) as Log;
  const [run] = log.runs;

  it('is a log of version 2.1.0 with one run, every rule described in both languages', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    expect(run?.tool.driver).toMatchObject({ name: 'shuniu', version: '1.2.3' });
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(Object.keys(diffRules));
    for (const { shortDescription, fullDescription, defaultConfiguration } of run?.tool.driver.rules ?? []) {
      for (const { text } of [shortDescription, fullDescription]) {
        expect(text).toMatch(/\p{Script=Han}/u);
        expect(text).toMatch(/[a-z]{3}/);
      }
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level);
    }
  });

  it('has a result for each change, which points to its rule; the log survives JSON', () => {
    expect(run?.results).toHaveLength(diff.changes.length);
    for (const { ruleId, ruleIndex, level, message, locations } of run?.results ?? []) {
      expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(level).toBe(
        { major: 'error', minor: 'warning', patch: 'note' }[diffRules[ruleId as keyof typeof diffRules].level],
      );
      expect(message.text).not.toBe('');
      expect(locations).toEqual([]);
    }
    expect(JSON.parse(JSON.stringify(log))).toEqual(log);
  });

  it('shows what is there now in the files after, and what is gone in the files before', () => {
    const side = (root: string) => ({
      root,
      placeOf: (ref: string, _: unknown, code: string | null) => ({
        file: `${ref}/a b.csv`,
        ...(code !== null && { line: Number(code) }),
      }),
    });
    const { results } = (diffSarif(diff, { version: '1', before: side('old/'), after: side('new/') }) as Log)
      .runs[0] ?? { results: [] };
    const place = (rule: string, code: string) => {
      const found = results[diff.changes.findIndex((each) => each.rule === rule && each.code === code)];
      return found?.locations[0]?.physicalLocation;
    };
    expect(place('code_value_changed', '0118')).toEqual({
      artifactLocation: { uri: 'new/gbt-30428-2/part%402013/a%20b.csv' },
      region: { startLine: 137 },
    });
    expect(place('code_unreviewed', '0601')).toMatchObject({ region: { startLine: 601 } });
    expect(place('code_unreviewed', '0601')?.artifactLocation.uri).toMatch(/^old\//);
  });
});

describe('Markdown', () => {
  const page = diffMarkdown(diff);

  it('is a changelog with both languages beside each other, every change a line', () => {
    expect(page).toMatch(/^# 变更：cjt-214\/part@2007 → gbt-30428-2\/part@2013\n/);
    expect(page.match(/^- /gm)).toHaveLength(diff.changes.length);
    expect(page).toContain('- 0118 原为“路灯”，现为“化粪池井盖” · 0118 was 路灯 and is now 化粪池井盖');
    const ranks = ['## 重大 major', '## 一般 minor', '## 细微 patch'].map((head) => page.indexOf(head));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });

  it('names one table once where two states of it are compared', () => {
    expect(diffMarkdown(diffTables(PART, PART))).toMatch(/^# 变更：gbt-30428-2\/part@2013\n[^]*无变更 no change/);
  });

  it('takes nothing of a name for markup', () => {
    const evil = {
      ...PART,
      codes: new Map(
        [...PART.codes].map(([at, each]) => [
          at,
          at === '0118' ? { ...each, name: '<img src=x>[a](b)\n# 井盖' } : each,
        ]),
      ),
    };
    const told = diffMarkdown(diffTables(PART, evil));
    expect(told).toContain('&lt;img src=x&gt;\\[a\\](b) \\# 井盖');
    expect(told).not.toMatch(/^# 井盖/m);
  });
});

describe('a profile of levels', () => {
  const read = (text: string) => {
    const told = readDiffProfile(text);
    if (!('profile' in told)) throw new Error(told.problems.join());
    return told.profile;
  };

  it('sets other levels by rule and, before that, by code, and says why', () => {
    const profile = read(`
rules:
  code_reused: { level: minor, reason: 全市已重新编码 }
codes:
  - { code: 0118, rule: code_reused, level: patch, reason: 没有化粪池井盖 }
  - { code: 9999, rule: code_reused, level: patch, reason: 写错了 }
`);
    const { diff: told, unused } = withProfile(diff, profile);
    const reused = told.changes.filter(({ rule }) => rule === 'code_reused');
    expect(new Set(reused.map(({ level }) => level))).toEqual(new Set(['minor', 'patch']));
    expect(reused.find(({ code }) => code === '0118')).toMatchObject({
      level: 'patch',
      overridden: { level: 'major', reason: '没有化粪池井盖' },
    });
    expect(told.counts.major).toBe(diff.counts.major - reused.length);
    expect(unused).toEqual(['code_reused 9999']);
    expect(diffMarkdown(told)).toContain('**[major → patch: 没有化粪池井盖]**');
    expect(told.changes.map((each) => changeWords(each, 'zh'))).toEqual(
      diff.changes.map((each) => changeWords(each, 'zh')),
    );
  });

  it.each([
    ['a level without a reason', 'rules: { code_reused: { level: minor } }'],
    ['an empty reason', "rules: { code_reused: { level: minor, reason: ' ' } }"],
    ['a rule that nobody knows', 'rules: { code_eaten: { level: minor, reason: x } }'],
    ['a level that nobody knows', 'rules: { code_reused: { level: none, reason: x } }'],
    ['no YAML', 'rules: ['],
    ['a list', '- a'],
  ])('refuses %s', (_, text) => {
    expect(readDiffProfile(text)).toHaveProperty('problems');
  });

  it('an empty one changes nothing', () => {
    expect(withProfile(diff, read('')).diff).toEqual(diff);
  });
});
