import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  changelogSection,
  publishedFiles,
  readFolder,
  releaseCheck,
  releaseProblemWords,
  StandardsBroken,
} from '../../src/standards/index.ts';

const FOLDER = fileURLToPath(new URL('../../../../standards', import.meta.url));
const PARTS = 'gbt-47678-5/2026/part';
const REF = 'gbt-47678-5/part@2026';
const MAP = 'maps/gbt-30428-2-part-2013--gbt-47678-5-part-2026';
const MAP_ID = 'gbt-30428-2/part@2013 -> gbt-47678-5/part@2026';
const EVENTS = 'maps/gbt-30428-2-event-2013--gbt-47678-5-matter-2026';
const EVENTS_ID = 'gbt-30428-2/event@2013 -> gbt-47678-5/matter@2026';
const SERVICE = 'cn-140100/service-item@2022';
const RULES = 'cn-140100/filing-rules/part@2026';
const LAYER = 'gbt-30428-2/part@2013+cn-140100';
const CITY = 'overlays/cn-140100';
const FILING = 'local/cn-140100/2026/filing-rules/part';

type Files = Map<string, string>;
let published: Files;
beforeAll(async () => {
  const files = await publishedFiles(FOLDER);
  published = new Map([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
});

const bytes = (files: Files) => new Map([...files].map(([path, text]) => [path, Buffer.from(text, 'utf8')]));

function edited(edits: readonly Edit[]): Files {
  const files = new Map(published);
  for (const [path, from, to] of edits) {
    const text = files.get(path) ?? '';
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    files.set(
      path,
      text.replace(from, () => to),
    );
  }
  return files;
}

type Edit = readonly [path: string, from: string, to: string];

function fragment(concerns: readonly string[], more = '', kind = 'changed'): string {
  const list = concerns.map((id) => `  - ${id}\n`).join('');
  return `---\nconcerns:\n${list}kind: ${kind}\nwho: 李四\nzh: 说明一处变动。\nen: One change.\n${more}---\n`;
}

function checked(files: Files, then: Files = published) {
  const check = releaseCheck(bytes(files), bytes(then), 'standards');
  return { check, told: check.problems.map(({ code, value }) => `${code} ${value}`) };
}

it('what ships can be released as it stands', async () => {
  const { problems } = releaseCheck(await readFolder(FOLDER), await publishedFiles(FOLDER), FOLDER);
  expect(problems).toEqual([]);
});

describe('how far a revision has to go up', () => {
  const codes = `${PARTS}/codes.csv`;
  const last = 'cultural-relic,05009,05,文物古迹,cultural relic,,polygon?,active,,,,single,inspection-ai,\n';
  const row = '0602,09013,equivalent,,,,,by-name,\n';
  const one = '0102,01002,equivalent,,,,,by-name,\n';
  const files = {
    [REF]: `${PARTS}/table.yaml`,
    [SERVICE]: 'local/cn-140100/2022/service-item/table.yaml',
    [MAP_ID]: `${MAP}/map.yaml`,
    [LAYER]: `${CITY}/overlay.yaml`,
    [EVENTS_ID]: `${EVENTS}/map.yaml`,
    [RULES]: `${FILING}/rules.yaml`,
  };
  const CASES: readonly [string, 'patch' | 'minor' | 'major', string, keyof typeof files, ...Edit][] = [
    ['a label put right', 'patch', 'code_renamed', REF, codes, ',01002,01,污水井盖,', ',01002,01,污水检查井盖,'],
    ['another source', 'patch', 'source_changed', REF, codes, last, last.replace('inspection-ai', 'yuncheng')],
    [
      'a source told otherwise',
      'patch',
      'content_changed',
      REF,
      `${PARTS}/sources.yaml`,
      '运城市立案标准（',
      '运城市的立案标准（',
    ],
    [
      'a code added',
      'minor',
      'code_added',
      REF,
      codes,
      last,
      last + last.replace('cultural-relic,05009', 'example,05010'),
    ],
    ['a code retired', 'major', 'code_retired', REF, codes, last, last.replace('active,,,', 'retired,,2027-01-01,')],
    [
      'other digits',
      'major',
      'code_value_changed',
      SERVICE,
      'local/cn-140100/2022/service-item/codes.csv',
      ',0010,',
      ',0012,',
    ],
    ['a table called whole', 'major', 'table_closed', REF, `${PARTS}/table.yaml`, 'complete: false', 'complete: true'],
    [
      'a remark in a map',
      'patch',
      'entry_remarks_changed',
      MAP_ID,
      `${MAP}/map.csv`,
      one,
      one.replace(',\n', ',seen\n'),
    ],
    [
      'a map deciding otherwise',
      'major',
      'entry_changed',
      MAP_ID,
      `${MAP}/map.csv`,
      one,
      one.replace('01002', '01003'),
    ],
    ['a map that says less', 'major', 'entry_removed', MAP_ID, `${MAP}/map.csv`, one, ''],
    [
      'a map that says more',
      'minor',
      'entry_added',
      EVENTS_ID,
      `${EVENTS}/map.csv`,
      row,
      `${row}0604,,none,,,,,by-reading,none found\n`,
    ],
    [
      'a local roll-up',
      'major',
      'roll_up_changed',
      LAYER,
      `${CITY}/gbt-30428-2/2013/part/add.csv`,
      ',0127,\n',
      ',0126,\n',
    ],
    ['a time limit', 'major', 'entry_changed', RULES, `${FILING}/rules.csv`, '更换或修复（示例）', '更换（示例）'],
  ];
  const ENOUGH = { patch: ['1.0.1', '1.1.0', '2.0.0'], minor: ['1.1.0', '2.0.0'], major: ['2.0.0', '10.0.0'] };
  const SHORT = { patch: ['1.0.0'], minor: ['1.0.0', '1.0.9'], major: ['1.0.0', '1.0.9', '1.10.0'] };

  describe.each(CASES)('%s: %s', (_, asks, rule, id, ...edit) => {
    const at = (revision: string) => {
      const now = edited([edit, [files[id] ?? '', 'revision: 1.0.0', `revision: ${revision}`]]);
      return now.set('changes/one.md', fragment([id]));
    };
    it.each(ENOUGH[asks])('%s is enough', (revision) => {
      const { check, told } = checked(at(revision));
      expect(told).toEqual([]);
      expect(check.units).toMatchObject([{ id, change: 'changed', before: '1.0.0', after: revision, asks }]);
      expect(check.units[0]?.changes.filter(({ level }) => level === asks)).toMatchObject([{ rule }]);
    });
    it.each(SHORT[asks])('%s is not', (revision) => {
      const { check, told } = checked(at(revision));
      expect(told).toEqual([`revision_too_small ${id}`]);
      expect(check.problems[0]?.params).toMatchObject({ asks, rules: rule, least: ENOUGH[asks][0] });
    });
    it('a lower one is an error', () => expect(checked(at('0.9.9')).told).toEqual([`revision_backwards ${id}`]));
  });
});

describe('what else stands in the way', () => {
  const rename: Edit = [`${PARTS}/codes.csv`, ',01002,01,污水井盖,', ',01002,01,污水检查井盖,'];
  const replace: Edit = [`${PARTS}/codes.csv`, ',01002,01,污水井盖,', ',01002,01,垃圾桶,'];
  const raise = (to: string): Edit => [`${PARTS}/table.yaml`, 'revision: 1.0.0', `revision: ${to}`];
  const levels = 'levels:\n  - { rule: name_replaced, code: "01002", level: patch, reason: 只是叫法 }\n';
  const CASES: readonly [string, readonly Edit[], string | undefined, readonly string[]][] = [
    ['nothing moved', [], undefined, []],
    ['changed, no words', [rename, raise('1.0.1')], undefined, [`fragment_missing ${REF}`]],
    ['changed, neither', [rename], undefined, [`revision_too_small ${REF}`, `fragment_missing ${REF}`]],
    ['a revision for nothing', [raise('1.1.0')], undefined, [`revision_without_change ${REF}`]],
    ['back for nothing', [raise('0.9.0')], undefined, [`revision_backwards ${REF}`]],
    [
      'a comment is no change',
      [[`${PARTS}/table.yaml`, 'extension: # where', 'extension: # here is where']],
      undefined,
      [],
    ],
    [
      'no revision',
      [rename, [`${PARTS}/table.yaml`, 'revision: 1.0.0\n', '']],
      fragment([REF]),
      [`revision_missing ${REF}`],
    ],
    ['words about nothing', [], fragment([REF]), [`fragment_without_change ${REF}`]],
    [
      'words about what is not there',
      [rename, raise('1.0.1')],
      fragment([REF, 'gbt-47678-5/part@2062']),
      ['fragment_concern_unknown gbt-47678-5/part@2062'],
    ],
    ['another name altogether', [replace, raise('1.0.1')], fragment([REF]), [`revision_too_small ${REF}`]],
    ['with a reason why not', [replace, raise('1.0.1')], fragment([REF], levels), []],
    [
      'a reason for nothing',
      [rename, raise('1.0.1')],
      fragment([REF], levels),
      ['fragment_level_unused name_replaced 01002'],
    ],
  ];
  it.each(CASES)('%s', (_, edits, words, expected) => {
    const files = edited(edits);
    if (words !== undefined) files.set('changes/one.md', words);
    const { check, told } = checked(files);
    expect(told).toEqual(expected);
    for (const lang of ['zh-CN', 'en'] as const)
      for (const problem of check.problems) expect(releaseProblemWords(problem, lang)).not.toMatch(/[{}]/);
  });

  it('something published is gone, unless somebody says so', () => {
    const files = new Map([...published].filter(([path]) => !path.startsWith('local/cn-140100/2026')));
    expect(checked(files).told).toEqual([`unit_removed ${RULES}`]);
    expect(checked(new Map(files).set('changes/one.md', fragment([RULES], '', 'removed'))).told).toEqual([]);
  });

  it('a first release asks for a revision and words about everything', () => {
    const { told } = checked(published, new Map());
    expect(new Set(told.map((each) => each.split(' ')[0]))).toEqual(new Set(['fragment_missing']));
    expect(told).toHaveLength(18);
  });

  it('an unread change is an error of lint', () => {
    const files = new Map(published).set('changes/one.md', fragment([REF], 'extra: 1\n'));
    expect(() => checked(files)).toThrow(StandardsBroken);
  });
});

it('a change of what lies beneath is no change of the layer', () => {
  const base = 'gbt-30428-2/part@2013';
  const file = 'gbt-30428-2/2013/part';
  const files = edited([
    [`${file}/codes.csv`, ',上水井盖,', ',上水检查井盖,'],
    [`${file}/table.yaml`, 'revision: 1.0.0', 'revision: 1.0.1'],
  ]).set('changes/one.md', fragment([base]));
  const { check, told } = checked(files);
  expect(told).toEqual([]);
  expect(check.units.map(({ id }) => id)).toEqual([base]);
});

it('the draft says what people wrote and what the comparison found, without markup of theirs', () => {
  const files = edited([
    [`${PARTS}/codes.csv`, ',01002,01,污水井盖,', ',01002,01,污水检查井盖,'],
    [`${PARTS}/table.yaml`, 'revision: 1.0.0', 'revision: 1.0.1'],
  ]).set('changes/one.md', fragment([REF]).replace('李四', '<b>李四</b>'));
  const section = changelogSection(checked(files).check, '2026-12-01');
  expect(section).toBe(`## 2026-12-01

- **变更 changed** 说明一处变动。 · One change.（\`${REF}\`；&lt;b&gt;李四&lt;/b&gt;）

### \`${REF}\` 1.0.0 → 1.0.1（细微 patch）

- \`code_renamed\` 01002 改名：污水井盖 → 污水检查井盖 · 01002 renamed: 污水井盖 → 污水检查井盖
`);
});
