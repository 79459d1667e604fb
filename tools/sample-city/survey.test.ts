import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Answer } from './answer-key.ts';
import { DEFECTS } from './defects.ts';
import { EAST, GRID, ID, NAME, NORTH } from './edition.ts';
import { gaussKruger } from './gauss-kruger.ts';
import { distance, inside } from './geometry.ts';
import { generate } from './generate.ts';
import type { Vertex } from './lattice.ts';
import { cityOptions, type CityOptions } from './options.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuniu-city-'));
afterAll(() => rmSync(folder, { recursive: true }));

function made(name: string, given: Partial<CityOptions>) {
  const out = join(folder, name);
  const { city, key } = generate(cityOptions({ out, ...given }));
  const bytes = readFileSync(join(out, 'parts.csv'));
  const answers = readFileSync(join(out, 'answer-key.jsonl'), 'utf8').split('\n').filter(Boolean);
  return { out, city, key, bytes, answers: answers.map((line) => JSON.parse(line) as Answer) };
}

/** Records by the physical line where they start; undecodable bytes become U+FFFD. */
function records(bytes: Buffer): Map<number, string[]> {
  const out = new Map<number, string[]>();
  let line = 1;
  for (const text of new TextDecoder('gb18030').decode(bytes).split('\r\n').slice(0, -1)) {
    out.set(
      line,
      [...text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1]?.replaceAll('""', '"') ?? m[2] ?? ''),
    );
    line += text.split('\n').length;
  }
  return out;
}

describe('a survey', () => {
  test('is the same for the same seed, file by file, and another for another seed', () => {
    const hashes = (out: string) =>
      readdirSync(out).map(
        (name) =>
          `${name} ${createHash('sha256')
            .update(readFileSync(join(out, name)))
            .digest('hex')}`,
      );
    const options = { parts: 2_000, defects: 0.05 };
    const first = made('first', { ...options, seed: 7 });
    expect(hashes(made('second', { ...options, seed: 7 }).out)).toEqual(hashes(first.out));
    expect(made('third', { ...options, seed: 8 }).key.sha256).not.toBe(first.key.sha256);
    expect(createHash('sha256').update(first.bytes).digest('hex')).toBe(first.key.sha256);
  });

  test.each([
    { seed: 1, classColumn: false, standard: 'gbt-30428-2/part@2013' },
    { seed: 2, classColumn: true, standard: 'gbt-30428-2/part@2013' },
    { seed: 3, classColumn: false, standard: 'cjt-214/part@2007' },
    { seed: 4, classColumn: true, standard: 'gbt-47678-5/part@2026' },
  ])('agrees with its key: seed $seed, $standard', ({ seed, classColumn, standard }) => {
    const { key, bytes, answers, city } = made(`key${seed}`, {
      parts: 20_000,
      defects: 0.03,
      seed,
      classColumn,
      standard,
    });
    const rows = records(bytes);
    expect(rows.size).toBe(20_001);
    const header = rows.get(1) ?? [];
    expect(answers).toHaveLength(600);
    expect(new Set(answers.map((a) => a.line)).size).toBe(600);
    const planted = new Set(answers.map((a) => a.defect));
    const cannotBe = [
      ...(standard.endsWith('2026') ? ['code of another edition', 'organisation code check digit'] : []),
      ...(classColumn ? [] : ['id against class column']),
    ];
    expect(Object.keys(DEFECTS).filter((name) => !planted.has(name))).toEqual(cannotBe);
    for (const answer of answers) {
      const cells = rows.get(answer.line) ?? [];
      expect(cells.length, JSON.stringify(answer)).not.toBe(0);
      if (answer.value !== undefined) expect(cells[header.indexOf(answer.column ?? '')]).toBe(answer.value);
      if (answer.firstLine !== undefined) expect(rows.get(answer.firstLine)?.[ID]).toBe(answer.value);
    }
    const refused = answers.filter((a) => a.severity === 'error').length;
    expect(key.counts).toEqual({ read: 20_000, accepted: 20_000 - refused, refused });
    expect(Object.values(key.findings).reduce((a, b) => a + b, 0)).toBe(600);
    const spoiled = new Set(answers.map((a) => a.line));
    const clean = [...rows].filter(([line]) => line > 1 && !spoiled.has(line));
    expect(new Set(clean.map(([, cells]) => cells[ID])).size).toBe(clean.length);
    const names = new Map(city.classes.used.map((c) => [c.code, c.name]));
    for (const [, cells] of clean) {
      expect(cells).toHaveLength(header.length);
      expect(cells[NAME]).toBe(names.get(cells[ID]?.slice(6, -6) ?? ''));
    }
  });

  test('puts every clean part into the grid that it claims, clear of the edges', () => {
    const { city, bytes } = made('places', { parts: 5_000, defects: 0, epsg: 4525 });
    const metres = ([x, y]: Vertex): Vertex => {
      const { east, north } = gaussKruger(x / 1e7, y / 1e7, city.zone.centralMeridian, city.zone.falseEasting);
      return [east, north];
    };
    const rings = new Map(city.grids.map((grid) => [grid.id, city.lattice.ring(grid.i, grid.j).map(metres)]));
    for (const [line, cells] of records(bytes)) {
      if (line === 1) continue;
      const [north, east] = [Number(cells[NORTH]), Number(cells[EAST])];
      const ring = rings.get(cells[GRID] ?? '') ?? [];
      expect(inside(ring, east, north), `line ${line}`).toBe(true);
      expect(distance(ring, east, north, 1, 1)).toBeGreaterThan(0.28);
    }
  });
});
