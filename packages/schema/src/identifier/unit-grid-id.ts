import { refused, type Parsed } from './parsed.ts';

export interface UnitGridId {
  /** County, 6 digits. */
  readonly division: string;
  /** County and sub-district. */
  readonly street: string;
  /** County, sub-district and community. */
  readonly community: string;
  readonly sequence: string;
}

interface Profile {
  readonly pattern: RegExp;
  readonly street: number;
  readonly community: number;
  readonly length: number;
}

const PROFILES = {
  /** 6 county + 3 sub-district + 3 community + 3 sequence; DB11/T 2157-2023, the field length of GB/T 47678.5-2026, and running systems. */
  'standard-15': { pattern: /^[0-9]*$/, street: 9, community: 12, length: 15 },
  /** Time of CJ/T 213-2005: 2 digits of sequence. Seen in practice, the standard's wording was not. */
  'legacy-14': { pattern: /^[0-9]*$/, street: 9, community: 12, length: 14 },
  /** 4 digits of sub-district, as Yuncheng's data have it. */
  'local-16': { pattern: /^[0-9]*$/, street: 10, community: 13, length: 16 },
  /** Capitals among the digits, as one public system accepts. */
  'alnum-15': { pattern: /^[0-9A-Z]*$/, street: 9, community: 12, length: 15 },
} as const satisfies Readonly<Record<string, Profile>>;

export type UnitGridProfile = keyof typeof PROFILES;

export const UNIT_GRID_PROFILES = Object.keys(PROFILES) as readonly UnitGridProfile[];

/** What identifiers of a profile look like: characters in all, up to the sub-district, up to the community; and whether capitals may stand among the digits. */
export interface UnitGridForm {
  readonly length: number;
  readonly street: number;
  readonly community: number;
  readonly capitals: boolean;
}

export function unitGridForm(profile: UnitGridProfile = 'standard-15'): UnitGridForm {
  const { length, street, community, pattern } = PROFILES[profile];
  return { length, street, community, capitals: pattern.test('A') };
}

/** Identifier of a unit grid: 15 digits, or what a named profile of local practice has. */
export function parseUnitGridId(text: string, profile: UnitGridProfile = 'standard-15'): Parsed<UnitGridId> {
  const { pattern, street, community, length } = PROFILES[profile];
  if (!pattern.test(text))
    return pattern.test(text.toUpperCase()) ? refused('case', text.toUpperCase()) : refused('character');
  if (text.length !== length) return refused('length');
  return {
    ok: true,
    division: text.slice(0, 6),
    street: text.slice(0, street),
    community: text.slice(0, community),
    sequence: text.slice(community),
  };
}
