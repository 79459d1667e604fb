import { describe, expect, it } from 'vitest';
import { recordEditions, recordType, recordTypes } from '../../src/record/record-types.ts';

describe('recordType', () => {
  it('reads one schema differently for each edition', () => {
    const [older, newer] = [recordType('part', '2013'), recordType('part', '2026')];
    expect([older.codeTable, newer.codeTable]).toEqual(['gbt-30428-2/part@2013', 'gbt-47678-5/part@2026']);
    const grid = (type: typeof older) => type.fields.find((field) => field.name === 'unitGrid');
    expect(grid(older)).toMatchObject({ requirement: 'O', title: { zh: '所在单元网格' } });
    expect(grid(newer)).toMatchObject({ requirement: 'M', unproven: true, title: { zh: '所在单元网格标识码' } });
    expect(grid(older)).not.toHaveProperty('unproven');
    expect(grid(older)?.synonyms).toContain('所在单元网格标识码');
  });

  it('asserts only what two sources say', () => {
    const proven = recordType('part', '2013').fields.filter(
      (field) => field.requirement === 'M' && field.unproven !== true,
    );
    expect(proven.map((field) => field.name)).toEqual(['id', 'name']);
  });

  it('wants an edition where the edition decides the code table', () => {
    expect(() => recordType('part')).toThrow(/needs an edition: 2007, 2013, 2026/);
  });

  it('refuses what does not exist', () => {
    expect(() => recordType('lamp')).toThrow(RangeError);
    expect(() => recordType('part', '1999')).toThrow(/no edition 1999/);
  });

  it('has the seven types of the first issue', () => {
    expect(recordTypes()).toEqual(['address', 'department', 'duty-grid', 'event', 'part', 'service-item', 'unit-grid']);
    expect(recordType('event', '2026').codeTable).toBe('gbt-47678-5/matter@2026');
    expect(recordType('unit-grid')).toMatchObject({ geometry: 'polygon', geometryRequired: true });
  });

  it('keeps the six attributes of a 2026 matter as the transcription has them', () => {
    const six = ['matterCode', 'name', 'competentDepartmentCode', 'competentDepartmentName', 'position', 'unitGrid'];
    const fields = recordType('event', '2026').fields.filter((field) => six.includes(field.name));
    expect(fields.map((field) => [field.requirement, field.unproven])).toEqual(six.map(() => ['M', true]));
  });

  it('marks what tells of a person', () => {
    const personal = recordTypes().flatMap((name) => {
      const type = recordType(name, recordEditions(name).at(-1));
      return type.fields.filter((field) => field.sensitivity === 'personal').map((field) => `${name}.${field.name}`);
    });
    expect(personal).toEqual([
      'department.contactName',
      'department.contactPhone',
      'duty-grid.collectorName',
      'duty-grid.collectorPhone',
      'event.reporterName',
      'event.reporterPhone',
      'event.plate',
      'service-item.reporterName',
      'service-item.reporterPhone',
      'service-item.plate',
    ]);
  });

  it('builds every type in every edition', () => {
    for (const name of recordTypes()) {
      const editions = recordEditions(name);
      for (const edition of editions.length === 0 ? [undefined] : editions) {
        const type = recordType(name, edition);
        const names = type.fields.map((field) => field.name);
        expect(names).toEqual(expect.arrayContaining([...type.identity, ...type.divisionFrom]));
      }
    }
  });
});
