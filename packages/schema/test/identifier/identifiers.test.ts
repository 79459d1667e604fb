import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCitizenId } from '../../src/identifier/citizen-id.ts';
import { parseDepartmentCode } from '../../src/identifier/department-code.ts';
import { parseDeviceId } from '../../src/identifier/device-id.ts';
import { parseDivision } from '../../src/identifier/division.ts';
import { parseOrgCode } from '../../src/identifier/org-code.ts';
import { formatPartId, parsePartId } from '../../src/identifier/part-id.ts';
import { parseCommunityCode, parseStreetCode } from '../../src/identifier/place-code.ts';
import { parsePlate } from '../../src/identifier/plate.ts';
import { parseUnitGridId, UNIT_GRID_PROFILES } from '../../src/identifier/unit-grid-id.ts';
import { parseUscc } from '../../src/identifier/uscc.ts';

const USCC = '91350100M000100Y43';
const ORG = '59467239-9';
const CITIZEN = '11010519491231002X';
const USCC_ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const digit = fc.constantFrom(...'0123456789');

/** `text` with the character at `at` made another. */
const changed = (text: string, at: number, to: string): string => text.slice(0, at) + to + text.slice(at + 1);

describe('parts of a valid identifier', () => {
  const cases: [string, unknown, object][] = [
    ['division', parseDivision('140105'), { province: '14', city: '1401', county: '140105' }],
    ['street', parseStreetCode('140105001'), { division: '140105', street: '140105001' }],
    [
      'community',
      parseCommunityCode('140105001002'),
      { division: '140105', street: '140105001', community: '140105001002' },
    ],
    [
      'part of 2007 (Haidian)',
      parsePartId('1101080118077209', '2007'),
      { division: '110108', classCode: '0118', sequence: '077209' },
    ],
    [
      'part of 2013 (Suzhou)',
      parsePartId('3205080101000001', '2013'),
      { division: '320508', classCode: '0101', sequence: '000001' },
    ],
    [
      'part of 2026',
      parsePartId('14010501001000001', '2026'),
      { division: '140105', classCode: '01001', sequence: '000001' },
    ],
    [
      'unit grid',
      parseUnitGridId('140105001002003'),
      { street: '140105001', community: '140105001002', sequence: '003' },
    ],
    ['unit grid of 14', parseUnitGridId('14010500100203', 'legacy-14'), { community: '140105001002', sequence: '03' }],
    ['unit grid of 16', parseUnitGridId('1408020001002003', 'local-16'), { street: '1408020001', sequence: '003' }],
    ['unit grid with letters', parseUnitGridId('140105A01002003', 'alnum-15'), { street: '140105A01' }],
    ['USCC', parseUscc(USCC), { authority: '9', category: '1', division: '350100', subject: 'M000100Y4' }],
    ['organisation code', parseOrgCode(ORG), { body: '59467239', check: '9' }],
    ['organisation code without hyphen', parseOrgCode('594672399'), { check: '9' }],
    ['citizen', parseCitizenId(CITIZEN), { division: '110105', birthDate: '1949-12-31', sex: 'female' }],
    ['plate', parsePlate('晋A12345'), { province: '晋', office: 'A', kind: 'ordinary' }],
    ['plate with a dot', parsePlate('晋A·1234F'), { kind: 'ordinary' }],
    ['small new-energy plate', parsePlate('京AD12345'), { kind: 'new-energy-small' }],
    ['large new-energy plate', parsePlate('京A12345F'), { kind: 'new-energy-large' }],
    ['training vehicle', parsePlate('晋A1234学'), { kind: 'special' }],
    [
      'device',
      parseDeviceId('34020000001320000001'),
      { centre: '34020000', industry: '00', type: '132', serial: '0000001' },
    ],
    ['department by USCC', parseDepartmentCode(USCC), { kind: 'uscc' }],
    ['department by organisation code', parseDepartmentCode(ORG), { kind: 'organisation-code' }],
    ['department by a local code', parseDepartmentCode('140105012', '2013'), { kind: 'local' }],
  ];
  it.each(cases)('%s', (_, parsed, parts) => {
    expect(parsed).toMatchObject({ ok: true, ...parts });
  });
});

describe('why a text is no identifier, and what it would be', () => {
  const cases: [string, unknown, object][] = [
    ['no such province', parseDivision('990105'), { reason: 'division' }],
    ['a letter in a division', parseDivision('14010O'), { reason: 'character' }],
    ['a street of 8 digits', parseStreetCode('14010500'), { reason: 'length' }],
    ['17 digits in 2013', parsePartId('14010501001000001', '2013'), { reason: 'length' }],
    ['16 digits in 2026', parsePartId('3205080101000001', '2026'), { reason: 'length' }],
    ['what a spreadsheet leaves', parsePartId('3.20508E+15', '2013'), { reason: 'character' }],
    ['a grid of 14 digits', parseUnitGridId('14010500100203'), { reason: 'length' }],
    [
      'small letters in a grid',
      parseUnitGridId('140105a01002003', 'alnum-15'),
      { reason: 'case', expected: '140105A01002003' },
    ],
    ['USCC check', parseUscc('91350100M000100Y44'), { reason: 'check_digit', expected: USCC }],
    ['USCC with a letter O', parseUscc('913501O0M000100Y43'), { reason: 'character' }],
    ['USCC in small letters', parseUscc(USCC.toLowerCase()), { reason: 'case', expected: USCC }],
    ['organisation check', parseOrgCode('59467239-8'), { reason: 'check_digit', expected: ORG }],
    ['citizen check', parseCitizenId('110105194912310021'), { reason: 'check_digit', expected: CITIZEN }],
    ['citizen with a small x', parseCitizenId(CITIZEN.toLowerCase()), { reason: 'case', expected: CITIZEN }],
    ['citizen of 15 digits', parseCitizenId('110105491231002'), { reason: 'length' }],
    ['30 February', parseCitizenId('11010519490230002X'), { reason: 'date' }],
    ['a plate with I', parsePlate('晋A1234I'), { reason: 'character' }],
    ['a short plate', parsePlate('晋A123'), { reason: 'length' }],
    ['19 digits of a device', parseDeviceId('3402000000132000000'), { reason: 'length' }],
    ['a local code in 2026', parseDepartmentCode('140105012', '2026'), { reason: 'length', kind: 'uscc' }],
    [
      'a department with a wrong check',
      parseDepartmentCode('91350100M000100Y44'),
      { reason: 'check_digit', expected: USCC, kind: 'uscc' },
    ],
  ];
  it.each(cases)('%s', (_, parsed, answer) => {
    expect(parsed).toMatchObject({ ok: false, ...answer });
  });
});

describe('what the check characters promise', () => {
  const uscc = fc
    .tuple(
      fc.constantFrom(...USCC_ALPHABET),
      fc.constantFrom(...USCC_ALPHABET),
      fc.stringMatching(/^[0-9]{6}$/),
      fc.array(fc.constantFrom(...USCC_ALPHABET), { minLength: 9, maxLength: 9 }),
    )
    .map(([authority, kind, division, subject]) => withCheck(`${authority}${kind}${division}${subject.join('')}`));

  function withCheck(body: string): string {
    const parsed = parseUscc(`${body}0`);
    return parsed.ok ? `${body}0` : (parsed.expected ?? '');
  }

  it('any change of one character of a USCC is refused', () => {
    fc.assert(
      fc.property(uscc, fc.nat(17), fc.constantFrom(...USCC_ALPHABET), (text, at, to) => {
        fc.pre(text[at] !== to);
        expect(parseUscc(text).ok).toBe(true);
        expect(parseUscc(changed(text, at, to)).ok).toBe(false);
      }),
    );
  });

  it('any change of one digit of an organisation code is refused, and the right check is named', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{8}$/), fc.nat(7), digit, (body, at, to) => {
        const wrong = parseOrgCode(`${body}-Z`);
        const right = wrong.ok ? '' : (wrong.expected ?? '');
        expect(parseOrgCode(right).ok).toBe(true);
        fc.pre(body[at] !== to);
        expect(parseOrgCode(changed(right, at, to)).ok).toBe(false);
      }),
    );
  });

  it('any change of one digit of a citizen number is refused', () => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.stringMatching(/^[0-9]{3}$/), fc.nat(16), digit, (birth, sequence, at, to) => {
        const body = `140105${birth.toISOString().slice(0, 10).replaceAll('-', '')}${sequence}`;
        const checked = [...'0123456789X'].map((check) => body + check).filter((text) => parseCitizenId(text).ok);
        expect(checked).toHaveLength(1);
        fc.pre(body[at] !== to);
        expect(parseCitizenId(changed(checked[0] ?? '', at, to)).ok).toBe(false);
      }),
    );
  });

  it('a part identifier comes apart and together again', () => {
    fc.assert(
      fc.property(fc.constantFrom('2007', '2013', '2026'), fc.stringMatching(/^[0-9]{17}$/), (edition, digits) => {
        const text = digits.slice(0, edition === '2026' ? 17 : 16);
        const parsed = parsePartId(text, edition);
        expect(parsed.ok && formatPartId(parsed, edition)).toBe(text);
      }),
    );
  });

  it('no parser throws, whatever the text', () => {
    const all = [
      parseDivision,
      parseStreetCode,
      parseCommunityCode,
      parseUscc,
      parseOrgCode,
      parseCitizenId,
      parsePlate,
      parseDeviceId,
    ];
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 24 }), (text) => {
        for (const parse of all) expect(typeof parse(text).ok).toBe('boolean');
        for (const profile of UNIT_GRID_PROFILES) expect(typeof parseUnitGridId(text, profile).ok).toBe('boolean');
      }),
    );
  });

  it('refuses to build what is no identifier', () => {
    expect(() => formatPartId({ division: '140105', classCode: '0101', sequence: '1' }, '2013')).toThrow(RangeError);
  });
});
