import type { CodeTable, DiffLevel, DiffRule, Library, ResolvedTable } from '@shuniu/schema';
import { added, BASE, bigClass, changing, code, dropping, next, plus, seenBy, table, without } from './tables.ts';

type Value = string | readonly string[] | null;

/** One base, one current state, and all that is said about it. */
export interface Case {
  readonly rule: DiffRule;
  readonly base?: CodeTable | ResolvedTable;
  readonly current: CodeTable | ResolvedTable;
  readonly library?: Library;
  readonly expected: readonly (readonly [DiffRule, DiffLevel, code: string | null, before: Value, after: Value])[];
}

const [lamp, ground, cover, booth] = BASE.codes as [
  CodeTable['codes'][0],
  CodeTable['codes'][0],
  CodeTable['codes'][0],
  CodeTable['codes'][0],
];
const moved = (from: typeof lamp, to: string) => ({ ...from, code: to });
const narrow = [{ code: '0102', reason: '本市没有' }];
const SAME = { '0101': '0101', '0102': '0102', '0103': '0103', '0201': '0201' };
const rows = (
  changed: Readonly<Record<string, string>>,
  how: 'equivalent' | 'related' | 'source-narrower' = 'equivalent',
) => Object.entries({ ...SAME, ...changed }).map(([a, b]) => [a, b, a in changed ? how : 'equivalent'] as const);

function edition(rule: DiffRule, made: ReturnType<typeof next>, expected: Case['expected']): Case {
  return { rule, current: made.after, library: made.library, expected };
}

export const cases: readonly Case[] = [
  // the table as a whole
  {
    rule: 'record_type_changed',
    current: table({ recordType: 'event' }),
    expected: [['record_type_changed', 'major', null, 'part', 'event']],
  },
  {
    rule: 'table_closed',
    current: table({ complete: true }),
    expected: [['table_closed', 'major', null, 'incomplete', 'complete']],
  },
  {
    rule: 'table_opened',
    base: table({ complete: true }),
    current: BASE,
    expected: [['table_opened', 'minor', null, 'complete', 'incomplete']],
  },
  {
    rule: 'code_pattern_changed',
    current: table({ codePattern: '^[0-9]{5}$' }),
    expected: [['code_pattern_changed', 'major', null, '^[0-9]{4}$', '^[0-9]{5}$']],
  },
  {
    rule: 'extension_range_shrunk',
    current: table({ extension: { ...BASE.extension, ranges: [{ from: '0185', to: '0199' }] } }),
    expected: [['extension_range_shrunk', 'major', null, '0180–0199', '0185–0199']],
  },
  {
    // Touching ranges are one: nothing is lost where 0180–0189 and 0190–0199 stand for 0180–0199.
    rule: 'extension_range_extended',
    current: table({
      extension: {
        ...BASE.extension,
        ranges: [
          { from: '0180', to: '0189' },
          { from: '0190', to: '0199' },
          { from: '0280', to: '0299' },
        ],
      },
    }),
    expected: [['extension_range_extended', 'minor', null, '0180–0199', '0180–0189, 0190–0199, 0280–0299']],
  },
  {
    rule: 'extension_direction_changed',
    current: table({ extension: { ...BASE.extension, direction: 'up' } }),
    expected: [['extension_direction_changed', 'patch', null, 'down', 'up']],
  },
  {
    rule: 'edition_validity_shortened',
    current: table({ validTo: '2026-01-01' }),
    expected: [['edition_validity_shortened', 'major', null, '[2013-01-01, 2026-07-01)', '[2013-01-01, 2026-01-01)']],
  },
  {
    rule: 'edition_validity_extended',
    current: table({ validTo: '2027-01-01' }),
    expected: [['edition_validity_extended', 'minor', null, '[2013-01-01, 2026-07-01)', '[2013-01-01, 2027-01-01)']],
  },
  {
    // Not known is not the same as without end.
    rule: 'edition_date_stated',
    base: dropping('validTo'),
    current: BASE,
    expected: [['edition_date_stated', 'minor', null, '[2013-01-01, …)', '[2013-01-01, 2026-07-01)']],
  },
  {
    rule: 'edition_date_withdrawn',
    current: dropping('validFrom'),
    expected: [['edition_date_withdrawn', 'minor', null, '[2013-01-01, 2026-07-01)', '[…, 2026-07-01)']],
  },
  {
    rule: 'superseded_by_changed',
    current: table({ supersededBy: 'test/part@2026' }),
    expected: [['superseded_by_changed', 'minor', null, null, 'test/part@2026']],
  },
  {
    rule: 'big_class_removed',
    current: table({ bigClasses: BASE.bigClasses.slice(0, 1), codes: BASE.codes.slice(0, 3) }),
    expected: [
      ['big_class_removed', 'major', '02', '交通', null],
      ['code_removed', 'major', '0201', '岗亭', null],
    ],
  },
  edition(
    'big_class_renumbered',
    next([lamp, ground, cover, { ...booth, parent: '03' }], rows({}), {
      bigClasses: [bigClass('01', '公用'), bigClass('03', '交通')].map((each, at) => ({
        ...each,
        nameEn: BASE.bigClasses[at]?.nameEn ?? '',
      })),
    }),
    [['big_class_renumbered', 'major', '02', '02', '03']],
  ),
  {
    rule: 'big_class_added',
    current: table({ bigClasses: [...BASE.bigClasses, bigClass('03', '市容')] }),
    expected: [['big_class_added', 'minor', '03', null, '市容']],
  },
  {
    rule: 'big_class_renamed',
    current: table({
      bigClasses: [{ code: '01', name: '公用设施', nameEn: 'utilities' }, ...BASE.bigClasses.slice(1)],
    }),
    expected: [['big_class_renamed', 'patch', '01', '公用 utilities', '公用设施 utilities']],
  },
  {
    rule: 'known_gaps_changed',
    current: table({ knownGaps: [] }),
    expected: [['known_gaps_changed', 'patch', null, '0150', null]],
  },
  {
    rule: 'trust_changed',
    current: table({ status: 'verified' }),
    expected: [['trust_changed', 'patch', null, 'local', 'verified']],
  },
  {
    rule: 'overlays_changed',
    current: seenBy({}),
    expected: [['overlays_changed', 'patch', null, null, 'cn-990000 (local)']],
  },
  {
    rule: 'table_words_changed',
    current: table({ title: { zh: '新题', en: 'test' } }),
    expected: [['table_words_changed', 'patch', null, '测试 test', '新题 test']],
  },

  // codes that come and go
  {
    rule: 'code_reused_after_retirement',
    current: changing('0103', {
      key: 'new-cover',
      name: '新井盖',
      nameEn: 'new cover',
      status: 'active',
      validTo: undefined,
    }),
    expected: [['code_reused_after_retirement', 'major', '0103', '旧井盖', '新井盖']],
  },
  {
    // Two classes changed places: each of them has another code, and both codes mean something else.
    rule: 'code_reused',
    current: table({ codes: [moved(ground, '0101'), moved(lamp, '0102'), cover, booth] }),
    expected: [
      ['code_reused', 'major', '0101', '路灯', '地灯'],
      ['code_value_changed', 'major', '0101', '0101', '0102'],
      ['code_reused', 'major', '0102', '地灯', '路灯'],
      ['code_value_changed', 'major', '0102', '0102', '0101'],
    ],
  },
  {
    // One cause, one change: the old class is gone, a new one has its code.
    rule: 'code_reused',
    current: changing('0102', { key: 'wall-lamp', name: '壁灯', nameEn: 'wall lamp' }),
    expected: [['code_reused', 'major', '0102', '地灯', '壁灯']],
  },
  { rule: 'code_removed', current: without('0102'), expected: [['code_removed', 'major', '0102', '地灯', null]] },
  edition(
    'code_removed',
    next([lamp, cover, booth], [...rows({}).filter(([a]) => a !== '0102'), ['0102', '', 'none']]),
    [['code_removed', 'major', '0102', '地灯', null]],
  ),
  edition(
    'code_unreviewed',
    next(
      [lamp, cover, booth],
      rows({}).filter(([a]) => a !== '0102'),
    ),
    [['code_unreviewed', 'major', '0102', '地灯', null]],
  ),
  edition(
    'code_split',
    next(
      [
        lamp,
        code({ key: 'wall', code: '0104', name: '壁灯' }),
        code({ key: 'step', code: '0105', name: '台阶灯' }),
        cover,
        booth,
      ],
      [
        ...rows({}).filter(([a]) => a !== '0102'),
        ['0102', '0104', 'source-broader'],
        ['0102', '0105', 'source-broader'],
      ],
    ),
    [['code_split', 'major', '0102', '0102', ['0104', '0105']]],
  ),
  edition('code_merged', next([lamp, cover, booth], rows({ '0102': '0101' }, 'source-narrower')), [
    ['code_merged', 'major', '0101', ['0101', '0102'], '0101'],
  ]),
  {
    // A concept keeps a key of its own: a change of number is neither a removal nor an addition.
    rule: 'code_value_changed',
    current: table({ codes: [lamp, cover, { ...ground, code: '0104' }, booth] }),
    expected: [['code_value_changed', 'major', '0102', '0102', '0104']],
  },
  {
    rule: 'key_changed',
    current: changing('0102', { key: 'floor-lamp' }),
    expected: [['key_changed', 'major', '0102', 'ground-lamp', 'floor-lamp']],
  },

  // what a code means
  {
    rule: 'meaning_changed',
    current: changing('0101', { definition: 'any lamp' }),
    expected: [['meaning_changed', 'major', '0101', 'a lamp', 'any lamp']],
  },
  edition('meaning_unsure', next(BASE.codes, rows({ '0102': '0102' }, 'related')), [
    ['meaning_unsure', 'major', '0102', '地灯', '地灯'],
  ]),
  {
    rule: 'name_replaced',
    current: changing('0102', { name: '充电桩' }),
    expected: [['name_replaced', 'major', '0102', '地灯', '充电桩']],
  },
  {
    rule: 'parent_changed',
    current: changing('0102', { parent: '02' }),
    expected: [['parent_changed', 'major', '0102', '01', '02']],
  },
  {
    rule: 'geometry_changed',
    current: changing('0101', { geometry: 'line' }),
    expected: [['geometry_changed', 'major', '0101', 'point', 'line']],
  },
  {
    // Retired is said once, its lost days are not a second change.
    rule: 'code_retired',
    current: changing('0102', { status: 'retired', validTo: '2025-01-01' }),
    expected: [['code_retired', 'major', '0102', 'active', 'retired 2025-01-01']],
  },
  {
    rule: 'validity_shortened',
    current: changing('0102', { validFrom: '2014-01-01' }),
    expected: [['validity_shortened', 'major', '0102', '[2013-01-01, 2026-07-01)', '[2014-01-01, 2026-07-01)']],
  },
  {
    rule: 'roll_up_changed',
    base: seenBy({ add: [added('wall', '0199', '壁灯', '0101')] }),
    current: seenBy({ add: [added('wall', '0199', '壁灯', '0102')] }),
    expected: [['roll_up_changed', 'major', '0199', '0101', '0102']],
  },
  {
    rule: 'narrowed',
    base: seenBy({}),
    current: seenBy({ narrow }),
    expected: [['narrowed', 'major', '0102', null, '本市没有 (cn-990000)']],
  },
  {
    rule: 'code_added',
    current: plus(code({ key: 'wall', code: '0104', name: '壁灯' })),
    expected: [['code_added', 'minor', '0104', null, '壁灯']],
  },
  {
    rule: 'widened',
    base: seenBy({ narrow }),
    current: seenBy({}),
    expected: [['widened', 'minor', '0102', '本市没有 (cn-990000)', null]],
  },
  {
    rule: 'code_deprecated',
    current: changing('0102', { status: 'deprecated' }),
    expected: [['code_deprecated', 'minor', '0102', 'active', 'deprecated']],
  },
  {
    rule: 'code_revived',
    current: changing('0103', { status: 'active', validTo: undefined }),
    expected: [['code_revived', 'minor', '0103', 'retired 2020-01-01', 'active']],
  },
  {
    rule: 'validity_extended',
    base: changing('0102', { validTo: '2020-01-01' }),
    current: BASE,
    expected: [['validity_extended', 'minor', '0102', '[2013-01-01, 2020-01-01)', '[2013-01-01, 2026-07-01)']],
  },
  {
    rule: 'replaced_by_changed',
    current: changing('0102', { replacedBy: '0101' }),
    expected: [['replaced_by_changed', 'minor', '0102', null, '0101']],
  },

  // wording, evidence, remarks
  {
    rule: 'code_renamed',
    current: changing('0101', { name: '照明路灯' }),
    expected: [['code_renamed', 'patch', '0101', '路灯', '照明路灯']],
  },
  {
    rule: 'translation_changed',
    current: changing('0101', { nameEn: 'street light' }),
    expected: [['translation_changed', 'patch', '0101', 'street lamp', 'street light']],
  },
  {
    rule: 'definition_added',
    current: changing('0102', { definition: 'a lamp in the ground' }),
    expected: [['definition_added', 'patch', '0102', null, 'a lamp in the ground']],
  },
  {
    rule: 'definition_removed',
    current: changing('0101', { definition: undefined }),
    expected: [['definition_removed', 'patch', '0101', 'a lamp', null]],
  },
  edition('definition_reworded', next([{ ...lamp, definition: 'lamps' }, ground, cover, booth], rows({})), [
    ['definition_reworded', 'patch', '0101', 'a lamp', 'lamps'],
  ]),
  {
    rule: 'geometry_certainty_changed',
    current: changing('0101', { geometry: 'point?' }),
    expected: [['geometry_certainty_changed', 'patch', '0101', 'point', 'point?']],
  },
  {
    rule: 'validity_restated',
    current: changing('0102', { validFrom: '2013-01-01' }),
    expected: [['validity_restated', 'patch', '0102', '[…, …)', '[2013-01-01, …)']],
  },
  {
    rule: 'roll_up_reason_changed',
    base: seenBy({ add: [added('wall', '0199', '壁灯', '', '没有')] }),
    current: seenBy({ add: [added('wall', '0199', '壁灯', '', '基表没有此类')] }),
    expected: [['roll_up_reason_changed', 'patch', '0199', '没有', '基表没有此类']],
  },
  {
    rule: 'narrowing_reason_changed',
    base: seenBy({ narrow }),
    current: seenBy({ narrow: [{ code: '0102', reason: '已拆除' }] }),
    expected: [['narrowing_reason_changed', 'patch', '0102', '本市没有 (cn-990000)', '已拆除 (cn-990000)']],
  },
  {
    rule: 'added_out_of_use',
    base: seenBy({}, without('0102')),
    current: seenBy({ narrow }),
    expected: [['added_out_of_use', 'patch', '0102', null, '本市没有 (cn-990000)']],
  },
  {
    rule: 'removed_out_of_use',
    base: seenBy({ narrow }),
    current: seenBy({}, without('0102')),
    expected: [['removed_out_of_use', 'patch', '0102', '本市没有 (cn-990000)', null]],
  },
  {
    // What a city had of its own became national under the same number; until then it was counted under nothing.
    rule: 'origin_changed',
    base: seenBy({ add: [added('wall', '0199', '壁灯', '', '没有')] }),
    current: seenBy({}, plus(code({ key: 'wall', code: '0199', name: '壁灯' }))),
    expected: [
      ['roll_up_changed', 'major', '0199', null, '0199'],
      ['origin_changed', 'patch', '0199', 'cn-990000', 'test/part@2013'],
    ],
  },
  {
    rule: 'evidence_changed',
    current: changing('0101', { evidence: 'corroborated' }),
    expected: [['evidence_changed', 'patch', '0101', 'local', 'corroborated']],
  },
  {
    rule: 'source_changed',
    current: changing('0101', { source: 'print' }),
    expected: [['source_changed', 'patch', '0101', 'city', 'print']],
  },
  {
    rule: 'note_changed',
    current: changing('0101', { note: 'seen' }),
    expected: [['note_changed', 'patch', '0101', null, 'seen']],
  },
];
