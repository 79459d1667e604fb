import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateDivisions } from '../../../../tools/generate/divisions.ts';
import { county } from '../../src/division/counties.ts';
import { parseDivision } from '../../src/identifier/division.ts';

const rows = readFileSync('standards/divisions/counties.csv', 'utf8').trim().split('\n').slice(1);

describe('county', () => {
  it('knows names, kinds and what is known of dates', () => {
    expect(county('140105')).toEqual({ code: '140105', name: '小店区', kind: 'county' });
    expect(county('653228')).toEqual({ code: '653228', name: '和康县', kind: 'county', validFrom: '2024-12' });
    expect(county('441900')).toMatchObject({ name: '东莞市', kind: 'county' });
    expect(county('441904')).toMatchObject({ kind: 'practice' });
    expect(county('419001')).toMatchObject({ name: '济源市', kind: 'county' });
    expect(county('110103')).toBeUndefined();
  });

  it('has every row of the table, each in a province, each once', () => {
    const codes = rows.map((row) => row.slice(0, 6));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => county(code) === undefined || !parseDivision(code).ok)).toEqual([]);
    expect(codes).toEqual([...codes].sort());
  });
});

it('the generated list is fresh (else: npm run generate)', async () => {
  for (const { path, content } of await generateDivisions('.'))
    expect(readFileSync(path, 'utf8') === content, path).toBe(true);
});
