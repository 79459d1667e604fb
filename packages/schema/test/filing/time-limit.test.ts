import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTimeLimit, type TimeLimit } from '../../src/index.ts';

const READ: readonly (readonly [text: string, ...limits: TimeLimit[]])[] = [
  ['4小时', { value: 4, unit: 'hour' }],
  ['2紧急工作时', { value: 2, unit: 'urgent_hour' }],
  ['1紧急工作时\n', { value: 1, unit: 'urgent_hour' }],
  ['2紧急工作日', { value: 2, unit: 'urgent_day' }],
  ['4工作时', { value: 4, unit: 'work_hour' }],
  [' 5工作日', { value: 5, unit: 'work_day' }],
  ['3个工作日', { value: 3, unit: 'work_day' }],
  ['15天', { value: 15, unit: 'calendar_day' }],
  ['7日', { value: 7, unit: 'calendar_day' }],
  ['7自然日', { value: 7, unit: 'calendar_day' }],
  ['0.5天', { value: 0.5, unit: 'calendar_day' }],
  ['三个工作日', { value: 3, unit: 'work_day' }],
  ['十五日', { value: 15, unit: 'calendar_day' }],
  ['二十天', { value: 20, unit: 'calendar_day' }],
  ['两小时内', { value: 2, unit: 'hour' }],
  ['不超过3天', { value: 3, unit: 'calendar_day' }],
  ['1-3天', { value: 3, least: 1, unit: 'calendar_day' }],
  ['1～3个工作日', { value: 3, least: 1, unit: 'work_day' }],
  ['种植季节15工作日', { value: 15, unit: 'work_day', season: '种植季节' }],
  ['15天（汛期）', { value: 15, unit: 'calendar_day', season: '汛期' }],
  [
    '种植季节15工作日，非种植季节30工作日',
    { value: 15, unit: 'work_day', season: '种植季节' },
    { value: 30, unit: 'work_day', season: '非种植季节' },
  ],
];
const NOT_READ = [
  '',
  '天',
  '0天',
  '3-1天',
  '3-3天',
  '1紧急工作时制止',
  '立即',
  '当日',
  '４小时',
  '4',
  '4 hours',
  '-4天',
  '1e3天',
  '1000天',
  '半天',
  '尽快3天',
  '2天，3天',
  '汛期2天，3天',
  '汛期2天（雨季）',
  '2天；立即',
];

describe('parseTimeLimit', () => {
  it.each(READ.map(([text, ...limits]) => [text, limits] as const))('%s', (text, limits) =>
    expect(parseTimeLimit(text)).toEqual(limits),
  );

  it.each(NOT_READ)('leaves "%s" to people', (text) => expect(parseTimeLimit(text)).toBeUndefined());

  it('reads what it would write', () => {
    const words = {
      urgent_hour: '紧急工作时',
      work_hour: '工作时',
      hour: '小时',
      urgent_day: '紧急工作日',
      work_day: '工作日',
      calendar_day: '天',
    };
    const unit = fc.constantFrom(...(Object.keys(words) as (keyof typeof words)[]));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), unit, fc.boolean(), (value, unit, measure) => {
        expect(parseTimeLimit(`${value}${measure ? '个' : ''}${words[unit]}`)).toEqual([{ value, unit }]);
      }),
    );
  });

  it('ends on any text, and gives numbers above 0 only', () => {
    const letters = fc.constantFrom(...'0123456789一十两.-～至个紧急工作自然小时天日内（）汛期非，；');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 30 }), (text) => {
        for (const { value, least = 0 } of parseTimeLimit(text.join('')) ?? []) {
          expect(value).toBeGreaterThan(0);
          expect(least).toBeLessThan(value);
        }
      }),
    );
  });
});
