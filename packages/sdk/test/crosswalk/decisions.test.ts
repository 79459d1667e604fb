import { builtIn } from '@shuniu/schema';
import { describe, expect, it } from 'vitest';
import { decisionsOf } from '../../src/crosswalk/decisions.ts';
import { localMaps } from '../../src/crosswalk/local-maps.ts';
import { WORKLIST_COLUMNS } from '../../src/crosswalk/worklist.ts';
import type { WorklistRow } from '../../src/crosswalk/worklist-rows.ts';
import { libraryFrom } from '../../src/standards/index.ts';

const FROM = 'gbt-30428-2/part@2013';
const TO = 'gbt-47678-5/part@2026';
const CITY = 'cn-140100';

type Cells = Partial<WorklistRow['cells']>;

function rows(...filled: readonly Cells[]): WorklistRow[] {
  const empty = Object.fromEntries(WORKLIST_COLUMNS.map((name) => [name, ''])) as WorklistRow['cells'];
  return filled.map((cells, i) => ({ line: i + 2, cells: { ...empty, from: FROM, to: TO, ...cells } }));
}

const good: Cells = { code: '0199 路灯', decision: '01037 路灯', decided_by: '张三' };

describe('decisionsOf', () => {
  it('takes codes with or without their names, none, and leaves open what is empty', () => {
    const given = rows(good, { code: '0198', decision: 'None', decided_by: '李四' }, { code: '0197 x' });
    const { decisions, problems, open } = decisionsOf(given, CITY, builtIn);
    expect({ problems, open }).toEqual({ problems: [], open: 1 });
    expect(decisions.map(({ code, target, by }) => [code, target, by])).toEqual([
      ['0199', '01037', '张三'],
      ['0198', '', '李四'],
    ]);
  });

  it.each<[string, Cells[], string, number]>([
    ['a zero eaten by a spreadsheet', [{ ...good, decision: '1037' }], 'target', 2],
    ['a class that the city took out of use', [{ ...good, decision: '01055' }], 'narrowed', 2],
    ['a code of nobody', [{ ...good, code: '0777' }], 'source', 2],
    ['nobody decided', [{ ...good, decided_by: '' }], 'nobody', 2],
    ['a table of nobody', [{ ...good, to: 'gbt-47678-5/part@2027' }], 'table', 2],
    ['two tables of different things', [{ ...good, to: 'gbt-47678-5/matter@2026' }], 'table', 2],
    ['a condition that is none', [{ ...good, when: '权属=供水' }], 'condition', 2],
    ['a field that is none', [{ ...good, when: 'owner=供水' }], 'condition', 2],
    ['the same twice', [good, good], 'twice', 3],
    ['with and without a condition', [good, { ...good, when: 'status=完好' }], 'twice', 3],
    [
      'the same condition in another order',
      [
        { ...good, when: 'status=完好;note=a' },
        { ...good, when: 'note=a;status=完好' },
      ],
      'twice',
      3,
    ],
  ])('%s', (_, given, fault, line) => {
    const { problems } = decisionsOf(rows(...given), CITY, builtIn);
    expect(problems.map((each) => [each.fault, each.line])).toEqual([[fault, line]]);
  });

  it('names the code that was probably meant', () => {
    const { problems } = decisionsOf(rows({ ...good, decision: '1037' }), CITY, builtIn);
    expect(problems[0]?.detail).toContain('01037 路灯');
  });
});

describe('localMaps', () => {
  const decide = (...given: readonly Cells[]) => decisionsOf(rows(...given), CITY, builtIn).decisions;
  const bytes = (files: ReadonlyMap<string, string>) =>
    new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]));

  it('passes lint, and made again is the same', () => {
    const decisions = decide(good, { code: '0113', decision: '01013', decided_by: '张三', when: 'note=a, "b"' });
    const made = localMaps(decisions, CITY, builtIn);
    const own = libraryFrom(bytes(made.files), 'city');
    expect(own.maps).toHaveLength(1);
    expect(own.maps[0]?.rows.map((row) => row.slice(0, 4))).toEqual([
      ['0113', '01013', 'equivalent', 'note=a, "b"'],
      ['0199', '01037', 'source-narrower', ''],
    ]);
    const again = localMaps(decisions, CITY, { ...builtIn, maps: [...builtIn.maps, ...own.maps] });
    expect(again.rows).toBe(0);
    expect([...again.files.values()][0]).toBe([...made.files.values()][0]);
  });

  it('lays later decisions over earlier ones, and says where the two cannot both be', () => {
    const first = libraryFrom(bytes(localMaps(decide(good), CITY, builtIn).files), 'city');
    const known = { ...builtIn, maps: [...builtIn.maps, ...first.maps] };
    const changed = localMaps(decide({ ...good, decision: '01038' }), CITY, known);
    expect(changed).toMatchObject({ rows: 1, conflicts: [] });
    expect([...changed.files.values()][0]?.match(/^0199,/gm)).toHaveLength(1);
    const both = localMaps(decide({ ...good, when: 'status=完好' }), CITY, known);
    expect(both.conflicts).toEqual([{ line: 2, code: '0199', earlier: '' }]);
  });

  it('a class wider than its counterpart is decided for, not declared the same', () => {
    const decisions = decide({ from: 'cjt-214/part@2007', code: '0117', decision: '01033', decided_by: '张三' });
    const [map] = libraryFrom(bytes(localMaps(decisions, CITY, builtIn).files), 'city').maps;
    expect(map?.rows[0]?.slice(0, 3)).toEqual(['0117', '01033', 'related']);
  });
});
