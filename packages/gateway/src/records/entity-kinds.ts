import { parseCitizenId, parsePlate, parseUscc, type FieldKind } from '@shuniu/schema';

export interface EntityKind {
  /** Kinds of fields that may hold it. */
  readonly fields: readonly FieldKind[];
  /** The ways in which it may stand in a record; empty: it is none. */
  readonly values: (text: string) => readonly string[];
  /** Shown masked even where a grant gives it as it is. */
  readonly alwaysMasked?: true;
}

const as = (ok: boolean, text: string): readonly string[] => (ok ? [text] : []);

/** What records of different departments can be about in common. */
export const ENTITY_KINDS = {
  plate: { fields: ['plate'], values: plates },
  uscc: { fields: ['department-code'], values: (text) => as(parseUscc(text).ok, text) },
  'citizen-id': { fields: ['citizen-id'], values: (text) => as(parseCitizenId(text).ok, text), alwaysMasked: true },
  'part-id': { fields: ['part-id'], values: (text) => as(/^\d{16,17}$/.test(text), text) },
  'grid-id': { fields: ['grid-id'], values: (text) => as(/^[0-9A-Za-z-]{6,24}$/.test(text), text) },
  'device-id': { fields: ['device-id'], values: (text) => as(/^[0-9A-Za-z-]{4,40}$/.test(text), text) },
  'department-code': { fields: ['department-code'], values: (text) => as(/^[0-9A-Za-z-]{2,40}$/.test(text), text) },
} as const satisfies Readonly<Record<string, EntityKind>>;

export type EntityKindName = keyof typeof ENTITY_KINDS;

/** With and without the dot or blank after the letter. */
function plates(text: string): readonly string[] {
  if (!parsePlate(text).ok) return [];
  const plain = text.replace(/^(..)[·•.\s-]/u, '$1');
  return [...new Set([text, plain, `${plain.slice(0, 2)}·${plain.slice(2)}`])];
}
