import { canonicalJson, type JsonObject } from './canonical-json.ts';

/** What a hub writes into its log. More kinds may come: a verifier takes any. */
export const LEAF_KINDS = [
  /** A batch was answered, with a status for every record. */
  'push',
  /** An application for data moved on. */
  'application',
  /** A grant was made, changed, suspended, revoked. */
  'grant',
  /** Fields marked as sensitive were read. */
  'read',
  /** A record was reported as wrong, or the report was answered. */
  'correction',
  /** A key or secret of an application was made, rotated, revoked. */
  'credential',
  /** A snapshot left the hub. */
  'export',
  /** What can be shared was changed. */
  'catalogue',
  /** Rights of administrators and settings of the hub were changed. */
  'administration',
] as const;

export type LeafKind = (typeof LEAF_KINDS)[number];

/** One entry of a hub's log. It holds no personal data: what happened is in the receipt, and the leaf holds only its digest. */
export interface Leaf extends JsonObject {
  readonly v: 1;
  readonly kind: string;
  /** When, as the hub states it: RFC 3339, UTC, milliseconds. */
  readonly at: string;
  /** The log's origin, as in its checkpoints. */
  readonly hub: string;
  /** An opaque name of what it is about, e.g. a batch's id. */
  readonly ref: string;
  /** SHA-256 of the receipt's canonical JSON, hexadecimal. */
  readonly digest: string;
}

const MEMBERS: Readonly<Record<string, RegExp>> = {
  kind: /^[a-z][a-z-]{0,31}$/,
  at: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  hub: /^[^\s+\u0085]{1,255}$/u,
  ref: /^[\w.:/@-]{1,200}$/,
  digest: /^[0-9a-f]{64}$/,
};

/** What is wrong with a leaf: the first member that is; `undefined`: nothing. */
export function leafProblem(value: JsonObject): string | undefined {
  if (value['v'] !== 1) return 'v';
  const extra = Object.keys(value).find((name) => name !== 'v' && !Object.hasOwn(MEMBERS, name));
  const wrong = (name: string, form: RegExp): boolean => {
    const member = value[name];
    return typeof member !== 'string' || !form.test(member);
  };
  return extra ?? Object.entries(MEMBERS).find(([name, form]) => wrong(name, form))?.[0];
}

/** The bytes that are hashed into the tree: RFC 8785. @throws TypeError naming the member that is wrong */
export function leafEntry(leaf: Leaf): Buffer {
  const problem = leafProblem(leaf);
  if (problem !== undefined) throw new TypeError(`leaf: ${problem}`);
  return Buffer.from(canonicalJson(leaf));
}

/** The leaf of an entry; `undefined` where it is none, or not written canonically. */
export function parseLeaf(entry: Uint8Array): Leaf | undefined {
  const text = Buffer.from(entry).toString('utf8');
  try {
    const value = JSON.parse(text) as JsonObject;
    if (typeof value !== 'object' || value === null || leafProblem(value) !== undefined) return undefined;
    return canonicalJson(value) === text ? (value as Leaf) : undefined;
  } catch {
    return undefined;
  }
}
