import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cyclesOf } from './cycles.ts';
import { DOORS } from './house.ts';
import { judge } from './judge.ts';
import { arrowsOf, readGraph, type Arrow } from './read-imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('the house keeps its own law', () => {
  const graph = readGraph(root);
  expect(graph.files.length).toBeGreaterThan(50);
  expect(judge(graph)).toEqual([]);
});

test('every package that comes in by a door is declared', () => {
  const declared = readdirSync(new URL('../../packages', import.meta.url)).flatMap((name) => {
    const manifest = JSON.parse(
      readFileSync(new URL(`../../packages/${name}/package.json`, import.meta.url), 'utf8'),
    ) as {
      dependencies?: Record<string, string>;
    };
    return Object.keys(manifest.dependencies ?? {}).filter((dependency) => !dependency.startsWith('@shuniu/'));
  });
  expect(declared.sort()).toEqual(Object.keys(DOORS).sort());
});

describe('what is found in a file', () => {
  test.each([
    [`import { a } from './b.ts';`, 'packages/sdk/src/read/b.ts'],
    [`import type { A } from '../b.ts';`, 'packages/sdk/src/b.ts'],
    [`export type { A } from './b.ts';`, 'packages/sdk/src/read/b.ts'],
    [`export * from './b.ts';`, 'packages/sdk/src/read/b.ts'],
    [`const a = await import('./b.ts');`, 'packages/sdk/src/read/b.ts'],
    [`let a: import('./b.ts').A;`, 'packages/sdk/src/read/b.ts'],
    [`import 'pg';`, 'pg'],
  ])('%s', (text, to) => {
    expect(arrowsOf('packages/sdk/src/read/a.ts', text).map((arrow) => arrow.to)).toEqual([to]);
  });
});

describe('what is forbidden is found', () => {
  const file = (from: string, to: string): Arrow => ({ from: `packages/${from}`, to: `packages/${to}`, kind: 'file' });
  const name = (from: string, to: string): Arrow => ({ from: `packages/${from}`, to, kind: 'package' });
  const doors = Object.entries(DOORS).map(([to, from]): Arrow => ({ from, to, kind: 'package' }));
  test.each([
    ['nothing', [], []],
    ['down', [name('cli/src/a.ts', '@shuniu/sdk/read')], []],
    ['up', [name('schema/src/a.ts', '@shuniu/sdk')], [/arrows point down/]],
    ['up to the cli', [name('sdk/src/a.ts', 'shuniu')], [/arrows point down/]],
    ['neighbours', [name('cli/src/a.ts', '@shuniu/gateway')], [/arrows point down/]],
    ['round the stair', [file('cli/src/a.ts', 'sdk/src/b.ts')], [/reaches out/]],
    ['a test', [file('sdk/src/a.ts', 'sdk/test/b.ts')], [/reaches out/]],
    [
      'two files',
      [file('sdk/src/x/a.ts', 'sdk/src/x/b.ts'), file('sdk/src/x/b.ts', 'sdk/src/x/a.ts')],
      [/files in a circle/],
    ],
    [
      'two rooms',
      [file('sdk/src/x/a.ts', 'sdk/src/y/b.ts'), file('sdk/src/y/c.ts', 'sdk/src/x/d.ts')],
      [/rooms in a circle/],
    ],
    ['a door beside the door', [name('sdk/src/a.ts', 'pg')], [/enters only by/]],
    ['a stranger', [name('sdk/src/a.ts', 'left-pad/x')], [/a new package/]],
    ['a machine in a pure room', [name('sdk/src/check/a.ts', 'node:fs')], [/is pure/]],
    ['a machine elsewhere', [name('sdk/src/read/a.ts', 'node:fs')], []],
  ])('%s', (_, arrows, expected) => {
    const found = judge({ files: [], arrows: [...doors, ...arrows] });
    expect(found).toHaveLength(expected.length);
    expected.forEach((words, i) => expect(found[i]).toMatch(words));
  });

  test('a name that says nothing', () => {
    const files = [
      'packages/sdk/src/utils.ts',
      'packages/sdk/src/helpers/a.ts',
      'packages/sdk/src/common-words.ts',
      'packages/sdk/src/missing.ts',
    ];
    expect(judge({ files, arrows: doors })).toHaveLength(3);
  });
});

test('knots are the nodes that reach each other, as a plain search finds them', () => {
  const node = fc.integer({ min: 0, max: 7 }).map(String);
  fc.assert(
    fc.property(fc.array(fc.tuple(node, node), { maxLength: 20 }), (pairs) => {
      const edges = new Map<string, Set<string>>();
      for (const [a, b] of pairs) edges.set(a, (edges.get(a) ?? new Set()).add(b));
      const reach = (from: string): Set<string> => {
        const seen = new Set<string>();
        const queue = [...(edges.get(from) ?? [])];
        for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
          if (seen.has(at)) continue;
          seen.add(at);
          queue.push(...(edges.get(at) ?? []));
        }
        return seen;
      };
      const inKnots = cyclesOf(edges).flat().sort();
      expect(inKnots).toEqual([...edges.keys()].filter((each) => reach(each).has(each)).sort());
      for (const knot of cyclesOf(edges))
        for (const a of knot) for (const b of knot) if (a !== b) expect(reach(a).has(b)).toBe(true);
    }),
  );
});
