import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consistencyProof,
  emptyRoot,
  inclusionProof,
  leafHash,
  nodeHash,
  rootFromTiles,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from '../../src/evidence/index.ts';
import { Log } from './log.ts';
import * as second from './second-opinion.ts';

/** Leaves and roots that the certificate-transparency implementations test with: transparency-dev/merkle, testonly/constants.go. */
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('roots of certificate transparency', () => {
  test.each(roots.map((root, size) => [size, root] as const))('%i leaves', async (size, root) => {
    const entries = inputs.slice(0, size).map((hex) => Buffer.from(hex, 'hex'));
    const log = new Log();
    log.add(entries);
    expect((await rootFromTiles(size, log.read)).toString('hex')).toBe(root);
    expect(rootOf(entries.map(leafHash)).toString('hex')).toBe(root);
    expect(second.mth(entries).toString('hex')).toBe(root);
  });
});

const entriesOf = (size: number): Buffer[] => Array.from({ length: size }, (_, n) => Buffer.from(`leaf ${n}`));
const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at % copy.length] = (copy[at % copy.length] as number) ^ (1 << (at % 8));
  return copy;
};

test('every leaf of small trees proves, as RFC 6962 writes the proof, and only at its place', async () => {
  for (let size = 1; size <= 20; size += 1) {
    const entries = entriesOf(size);
    const log = new Log();
    log.add(entries);
    const root = second.mth(entries);
    for (const [index, entry] of entries.entries()) {
      const path = await inclusionProof(index, size, log.read);
      expect(path).toEqual(second.path(index, entries));
      expect(verifyInclusion(leafHash(entry), index, size, path, root)).toBe(true);
      for (let other = -1; other <= size + 1; other += 1)
        expect(verifyInclusion(leafHash(entry), other, size, path, root)).toBe(other === index);
    }
  }
});

test('consistency between any two sizes of small trees', async () => {
  const log = new Log();
  const entries = entriesOf(20);
  log.add(entries);
  for (let size = 0; size <= 20; size += 1) {
    for (let old = 0; old <= size; old += 1) {
      const path = await consistencyProof(old, size, log.read);
      const [before, now] = [old, size].map((n) => ({ size: n, root: second.mth(entries.slice(0, n)) })) as [
        Head,
        Head,
      ];
      expect(path).toEqual(second.proof(old, entries.slice(0, size)));
      expect(verifyConsistency(before, now, path)).toBe(true);
      expect(verifyConsistency(now, before, path)).toBe(old === size);
      if (old === 0) continue;
      expect(verifyConsistency({ size: old, root: second.mth([]) }, now, path)).toBe(false);
      expect(verifyConsistency(before, { size, root: second.mth([]) }, path)).toBe(false);
    }
  }
});

type Head = { size: number; root: Buffer };

test('random trees across tiles: grown in any portions, proofs agree with the recursion and any changed byte is found', async () => {
  const portions = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(portions, fc.nat(), fc.nat(), fc.nat(), async (sizes, a, b, flip) => {
      const log = new Log();
      const entries = entriesOf(sizes.reduce((sum, n) => sum + n, 0));
      let from = 0;
      for (const n of sizes) log.add(entries.slice(from, (from += n)));
      const size = entries.length;
      const root = await rootFromTiles(size, log.read);
      expect(root).toEqual(second.mth(entries));

      const index = a % size;
      const leaf = leafHash(entries[index] as Buffer);
      const path = await inclusionProof(index, size, log.read);
      expect(path).toEqual(second.path(index, entries));
      expect(verifyInclusion(leaf, index, size, path, root)).toBe(true);
      expect(verifyInclusion(flipped(leaf, flip), index, size, path, root)).toBe(false);
      expect(verifyInclusion(leaf, index, size, path, flipped(root, flip))).toBe(false);
      expect(verifyInclusion(leaf, index, size, [...path, root], root)).toBe(false);
      const changed = path.map((hash, n) => (n === flip % path.length ? flipped(hash, flip) : hash));
      if (path.length > 0) expect(verifyInclusion(leaf, index, size, changed, root)).toBe(false);

      const old = 1 + (b % size);
      const before = { size: old, root: second.mth(entries.slice(0, old)) };
      const steps = await consistencyProof(old, size, log.read);
      expect(steps).toEqual(second.proof(old, entries));
      expect(verifyConsistency(before, { size, root }, steps)).toBe(true);
      const wrong = steps.map((hash, n) => (n === flip % steps.length ? flipped(hash, flip) : hash));
      if (steps.length > 0) expect(verifyConsistency(before, { size, root }, wrong)).toBe(false);
      expect(verifyConsistency({ ...before, root: flipped(before.root, flip) }, { size, root }, steps)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test('a tree of 66,000 leaves, three levels of tiles', async () => {
  const entries = entriesOf(66_000);
  const log = new Log();
  for (let at = 0; at < entries.length; at += 500) log.add(entries.slice(at, at + 500));
  const root = await rootFromTiles(entries.length, log.read);
  expect(root).toEqual(rootOf(entries.map(leafHash)));
  for (const index of [0, 255, 256, 65_535, 65_536, 65_999]) {
    const path = await inclusionProof(index, entries.length, log.read);
    expect(verifyInclusion(leafHash(entries[index] as Buffer), index, entries.length, path, root)).toBe(true);
  }
});

test('a hash of another length is none, wherever it stands', async () => {
  const log = new Log();
  const entries = entriesOf(3);
  log.add(entries);
  const root = second.mth(entries);
  const leaf = leafHash(entries[0] as Buffer);
  const path = await inclusionProof(0, 3, log.read);
  const longer = (hash: Uint8Array): Buffer => Buffer.concat([hash, Buffer.of(0)]);
  for (const wrong of [longer, (hash: Uint8Array) => hash.subarray(1)]) {
    for (const at of path.keys()) {
      const changed = path.map((hash, n) => (n === at ? wrong(hash) : hash));
      expect(verifyInclusion(leaf, 0, 3, changed, root)).toBe(false);
      expect(verifyConsistency({ size: 1, root: leaf }, { size: 3, root }, changed)).toBe(false);
    }
    expect(verifyInclusion(wrong(leaf), 0, 3, path, root)).toBe(false);
    expect(() => nodeHash(wrong(leaf), leaf)).toThrow(RangeError);
    expect(() => nodeHash(leaf, wrong(leaf))).toThrow(RangeError);
  }
});

test('what does not exist is an error, and an empty tree has the hash of nothing', async () => {
  const log = new Log();
  expect(await rootFromTiles(0, log.read)).toEqual(emptyRoot());
  expect(() => inclusionProof(0, 0, log.read)).toThrow(RangeError);
  expect(() => consistencyProof(2, 1, log.read)).toThrow(RangeError);
  await expect(rootFromTiles(1, log.read)).rejects.toThrow(RangeError);
});
