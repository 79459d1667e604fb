import { resolveTable } from '@shuniu/schema';
import type { ResolvedCode, ResolvedTable } from '@shuniu/schema';
import { describe } from 'vitest';
import { judgeCases, type Case } from './case.ts';

const base = resolveTable('gbt-30428-2/part@2013');

/** The table of 2013, complete, and with a life of their own for some codes. None of the national tables has such yet; overlays may. */
const lives: Readonly<Record<string, Partial<ResolvedCode>>> = {
  '0101': { status: 'retired', validTo: '2024-01-01', replacedBy: '0102' },
  '0102': { validFrom: '2024-06-02' },
  '0103': { status: 'deprecated', replacedBy: '0104' },
  '0104': { validFrom: '2024-06-01', validTo: '2024-06-02' },
  '0105': { validTo: '2024-06-01' },
};
const table: ResolvedTable = {
  ...base,
  complete: true,
  codes: new Map([...base.codes].map(([key, code]) => [key, { ...code, ...lives[key] }])),
};

const cases: readonly Case[] = [
  ['retired', { 标识码: '1401050101000002' }, ['code_retired', 'error', 'id', '1401050101000002', '0102']],
  ['not yet valid', { 标识码: '1401050102000002' }, ['code_not_yet_valid', 'error', 'id', '1401050102000002']],
  ['deprecated', { 标识码: '1401050103000002' }, ['code_deprecated', 'warning', 'id', '1401050103000002', '0104']],
  ['on its only day', { 标识码: '1401050104000002' }],
  ['on the day after its last', { 标识码: '1401050105000002' }, ['code_retired', 'error', 'id', '1401050105000002']],
  ['of no edition', { 标识码: '1401050999000002' }, ['code_unknown', 'error', 'id', '1401050999000002']],
];

describe('codes with dates of their own', () => {
  const sound = {
    标识码: '1401050106000002',
    名称: '',
    主管部门名称: '城管局',
    主管部门代码: 'A',
    X: '112.5',
    Y: '37.8',
  };
  const leads = [{ 标识码: '1401050106000001' }, { 标识码: '1401050106000003' }];
  const named = cases.map(([about, cells, ...found]): Case => [
    about,
    { ...cells, 名称: base.codes.get((cells['标识码'] ?? '').slice(6, 10))?.name ?? '不明' },
    ...found,
  ]);
  judgeCases(
    { as: 'part', standard: 'gbt-30428-2/part@2013', table, leads },
    { ...sound, 名称: base.codes.get('0106')?.name ?? '' },
    named,
  );
});
