import { describe, expect, it } from 'vitest';
import { overlays, resolveTable, StandardsError, table, tables } from '../../src/index.ts';

const ROWS: readonly (readonly [ref: string, rows: number, status: string, complete: boolean])[] = [
  ['cjt-214/part@2007', 85, 'corroborated', true],
  ['cjt-214/event@2007', 54, 'corroborated', true],
  ['gbt-30428-2/part@2013', 124, 'reconstructed', false],
  ['gbt-30428-2/event@2013', 76, 'reconstructed', false],
  ['gbt-47678-5/part@2026', 153, 'single-source', false],
  ['gbt-47678-5/matter@2026', 250, 'single-source', false],
  ['cn-140100/service-item@2022', 10, 'local', false],
];

function errorOf(act: () => unknown): StandardsError {
  try {
    act();
  } catch (error) {
    if (error instanceof StandardsError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('tables', () => {
  it('are these and no others', () => {
    expect(
      tables()
        .map((each) => each.ref)
        .sort(),
    ).toEqual(ROWS.map(([ref]) => ref).sort());
  });

  it.each(ROWS)('%s has %i rows, is %s, complete %s', (ref, rows, status, complete) => {
    expect(table(ref)).toMatchObject({ status, complete });
    expect(table(ref).codes).toHaveLength(rows);
  });

  it('say 路灯 and 化粪池井盖 of 0118, by edition', () => {
    expect(resolveTable('cjt-214/part@2007').codes.get('0118')?.name).toBe('路灯');
    expect(resolveTable('gbt-30428-2/part@2013').codes.get('0118')?.name).toBe('化粪池井盖');
  });

  it.each([
    ['gbt-30428-2/part', 'edition_required'],
    ['cjt-214/event', 'edition_required'],
    ['gbt-47678-5/matter', 'edition_required'],
    ['gbt-30428-2/part@2007', 'table_unknown'],
    ['gbt-99999/part@2013', 'table_unknown'],
    ['part', 'table_ref_malformed'],
    ['gbt-30428-2/part@', 'table_ref_malformed'],
    ['', 'table_ref_malformed'],
  ])('refuse %s with %s', (ref, code) => {
    expect(errorOf(() => table(ref)).code).toBe(code);
  });

  it('name the editions that would have been right', () => {
    expect(errorOf(() => table('gbt-30428-2/part')).params['known']).toBe(
      'cjt-214/part@2007, gbt-30428-2/part@2013, gbt-47678-5/part@2026',
    );
  });

  it('need no edition where there is but one', () => {
    expect(table('cn-140100/service-item').ref).toBe('cn-140100/service-item@2022');
  });
});

describe('an overlay', () => {
  it('makes the 159 part classes of the sample city', () => {
    const city = resolveTable('gbt-30428-2/part@2013', 'cn-140100');
    expect(city.codes.size).toBe(159);
    expect(city.overlays.map(({ id, status }) => [id, status])).toEqual([
      ['cn-14', 'synthetic'],
      ['cn-140100', 'synthetic'],
    ]);
    expect([...city.codes.keys()]).toEqual([...city.codes.keys()].sort());
  });

  it('gives every added code a roll-up to the table or a reason why none', () => {
    for (const { ref } of tables()) {
      for (const { id } of overlays()) {
        if (!overlays().some((each) => each.id === id && each.layers.some((layer) => layer.base === ref))) continue;
        const base = resolveTable(ref);
        for (const code of resolveTable(ref, id).codes.values()) {
          if (code.rollUp === null) expect(code.rollUpNone).toMatch(/./);
          else expect(base.codes.has(code.rollUp)).toBe(true);
        }
      }
    }
  });

  it('leaves the origin of a base code alone, and is the origin of what it adds and relabels', () => {
    const city = resolveTable('gbt-47678-5/part@2026', 'cn-140100');
    expect(city.codes.get('01001')?.origin).toBe('gbt-47678-5/part@2026');
    expect(city.codes.get('01999')).toMatchObject({ origin: 'cn-140100', rollUp: '01037', evidence: 'synthetic' });
    expect(city.codes.get('01037')).toMatchObject({
      origin: 'cn-140100',
      name: '路灯（含景观照明杆）',
      rollUp: '01037',
    });
  });

  it('takes codes out of use and says so', () => {
    const city = resolveTable('gbt-47678-5/part@2026', 'cn-140100');
    expect(city.codes.has('01055')).toBe(false);
    expect(city.narrowed.get('01055')).toMatchObject({ origin: 'cn-140100', base: { name: '防蚊闸' } });
    expect(city.codes.size).toBe(153 + 4 - 1);
  });

  it('is refused where it is unknown or holds nothing for the table', () => {
    expect(errorOf(() => resolveTable('gbt-30428-2/part@2013', 'cn-31')).code).toBe('overlay_unknown');
    expect(errorOf(() => resolveTable('cjt-214/part@2007', 'cn-140100')).code).toBe('overlay_base_mismatch');
  });

  it('is resolved once', () => {
    expect(resolveTable('gbt-30428-2/part@2013', 'cn-140100')).toBe(resolveTable('gbt-30428-2/part@2013', 'cn-140100'));
  });
});
