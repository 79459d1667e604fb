import { canonicalJson, type Json, type JsonObject } from '../canonical-json.ts';
import { EVIDENCE_FORMAT, type EvidenceFile } from '../evidence-file.ts';
import { problem, type EvidenceProblem } from './problem.ts';

/** Bytes of an evidence file: a receipt is small, and a path is at most 63 hashes. */
export const LARGEST_EVIDENCE = 262_144;

/** The file as its own bytes say, or what is wrong with its form. Every byte counts: there is one way to write one content. */
export function readEvidence(bytes: Uint8Array): EvidenceFile | EvidenceProblem {
  if (bytes.length > LARGEST_EVIDENCE) return problem('file_too_large', { limit: LARGEST_EVIDENCE });
  let value: Json;
  let canonical: Buffer;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) as Json;
    canonical = Buffer.from(`${canonicalJson(value)}\n`);
  } catch {
    return problem('file_not_json');
  }
  if (canonical.compare(bytes) !== 0) {
    let offset = 0;
    while (offset < canonical.length && canonical[offset] === bytes[offset]) offset += 1;
    return problem('file_not_canonical', { offset });
  }
  const pointer = wrongMember(value);
  return pointer === undefined ? (value as unknown as EvidenceFile) : problem('file_member', { pointer });
}

type Form = (value: Json) => string | undefined;
const text: Form = (value) => (typeof value === 'string' ? undefined : '');
const whole: Form = (value) => (Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : '');
const some: Form = (value) => (isObject(value) ? undefined : '');
const hex =
  (digits: number): Form =>
  (value) =>
    typeof value === 'string' && value.length === digits && /^[0-9a-f]*$/.test(value) ? undefined : '';
const texts: Form = (value) =>
  Array.isArray(value) && value.length < 64 ? at(value.findIndex((each) => text(each as Json) !== undefined)) : '';
const at = (index: number): string | undefined => (index < 0 ? undefined : `/${index}`);

/** An object with these members and, optional, those, and no others: gives the pointer to the first that is wrong. */
const object =
  (members: Readonly<Record<string, Form>>, optional: Readonly<Record<string, Form>> = {}): Form =>
  (value) => {
    if (!isObject(value)) return '';
    const missing = Object.keys(members).find((name) => !Object.hasOwn(value, name));
    if (missing !== undefined) return `/${missing}`;
    for (const [name, member] of Object.entries(value)) {
      const form = Object.hasOwn(members, name) ? members[name] : Object.hasOwn(optional, name) ? optional[name] : null;
      const below = form?.(member);
      if (form === null || below !== undefined) return `/${name}${below ?? ''}`;
    }
    return undefined;
  };

const wrongMember = object(
  {
    format: (value) => (value === EVIDENCE_FORMAT ? undefined : ''),
    key: text,
    proof: text,
    leaf: some,
  },
  {
    witnesses: texts,
    receipt: some,
    record: object(
      {
        line: object({ index: whole, status: text, key: hex(64), record: hex(64) }, { code: text }),
        path: texts,
      },
      { opening: object({ salt: hex(32), key: text }) },
    ),
  },
);

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The records' tree in a receipt; `undefined` where it has none. */
export function recordTreeIn(receipt: JsonObject): { readonly count: number; readonly root: Buffer } | undefined {
  const tree = receipt['records'];
  if (object({ count: whole, root: hex(64) })(tree ?? null) !== undefined) return undefined;
  const { count, root } = tree as { count: number; root: string };
  return { count, root: Buffer.from(root, 'hex') };
}
