import { HubClientError } from './errors.ts';
import type { HubAnswer, HubRequest } from './request.ts';

/** Header fields by which somebody else can verify a hub's answer later (RFC 9421): keep them with the answer. */
export interface Proof {
  readonly status: number;
  readonly url: string;
  /** Of the answer: content-type, content-digest, signature-input, signature. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of the request that it answers. */
  readonly request: Readonly<Record<string, string>>;
}

const OF_ANSWER = ['content-type', 'content-digest', 'signature-input', 'signature', 'date'];
const OF_REQUEST = ['content-digest', 'signature-input', 'signature'];

/**
 * Takes what proves an answer; holds it against the hub's keys where they are pinned.
 * @throws HubClientError receipt_unsigned, receipt_forged
 */
export async function proofOf(
  base: string,
  request: HubRequest,
  { status, headers, body, sent }: HubAnswer,
  pinned: readonly object[] | undefined,
): Promise<Proof> {
  const url = base + request.path;
  const kept = pick(OF_ANSWER, (name) => headers.get(name) ?? undefined);
  const proof = { status, url, headers: kept, request: pick(OF_REQUEST, (name) => sent[name]) };
  if (pinned === undefined) return proof;
  if (kept['signature'] === undefined) throw new HubClientError('receipt_unsigned', { url });
  const reason = await import('./verify-proof.ts').then(({ whyForged }) =>
    whyForged(request.method, proof, body, sent, pinned),
  );
  if (reason !== undefined) throw new HubClientError('receipt_forged', { url, reason });
  return proof;
}

function pick(names: readonly string[], of: (name: string) => string | undefined): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = of(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
