import { cursorPages } from './cursor-pages.ts';
import { pathOf, type HubRequest } from './request.ts';
import type { Transport } from './transport.ts';

export type Action = 'read' | 'push' | 'correct';

/** What is asked for, or was granted: divisions × fields × row filter × quota × dates. */
export interface AccessScope {
  /** Prefixes of division codes; the empty one is everywhere. */
  readonly divisions: readonly string[];
  readonly fields: readonly { readonly name: string; readonly mask?: object; readonly plain?: true }[];
  readonly rowFilter?: object;
  readonly quota?: { readonly requestsPerDay?: number; readonly rowsPerDay?: number };
  /** YYYY-MM-DD */
  readonly notBefore?: string;
  readonly notAfter?: string;
}

export interface NewApplication {
  readonly dataset: string;
  readonly action?: Action;
  readonly scope: AccessScope;
  readonly purpose: string;
  /** Law by which personal fields may be had unmasked. */
  readonly plainBasis?: string;
}

export interface Application {
  readonly id: string;
  readonly app: string;
  readonly dataset: string;
  readonly action: Action;
  readonly state: 'draft' | 'submitted' | 'reviewed' | 'approved' | 'returned' | 'refused' | 'withdrawn';
  readonly [more: string]: unknown;
}

export interface Grant {
  readonly id: string;
  readonly app: string;
  readonly dataset: string;
  readonly action: Action;
  readonly state: 'active' | 'suspended' | 'expired' | 'revoked';
  readonly purpose: string;
  readonly [more: string]: unknown;
}

export interface Decision {
  readonly decision: 'pass' | 'return' | 'refuse';
  readonly note?: string;
  readonly legalBasis?: string;
  readonly scope?: Partial<AccessScope>;
}

const posted = (path: string, body: object | undefined): HubRequest => ({
  method: 'POST',
  path,
  ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
});

/** Drafts an application; nobody sees it before it is submitted. */
export function draftApplication(transport: Transport, application: NewApplication): Promise<Application> {
  return transport.json(posted('/v1/applications', application));
}

/** `submit` and `withdraw` for who applies, `answer` for the provider. */
export function moveApplication(
  transport: Transport,
  id: string,
  step: 'submit' | 'withdraw' | 'answer',
  decision?: Decision,
): Promise<Application> {
  return transport.json(posted(pathOf('v1', 'applications', id, step), decision));
}

export function readApplication(transport: Transport, id: string): Promise<Application> {
  return transport.json({ method: 'GET', path: pathOf('v1', 'applications', id) });
}

export async function* applications(
  transport: Transport,
  query: { readonly dataset?: string; readonly state?: Application['state'] },
): AsyncGenerator<Application> {
  const pages = cursorPages<{ readonly applications: readonly Application[]; readonly next?: string }>(
    transport,
    '/v1/applications',
    query,
  );
  for await (const page of pages) yield* page.applications;
}

export async function* grants(
  transport: Transport,
  query: { readonly dataset?: string; readonly state?: Grant['state'] },
): AsyncGenerator<Grant> {
  const pages = cursorPages<{ readonly grants: readonly Grant[]; readonly next?: string }>(
    transport,
    '/v1/grants',
    query,
  );
  for await (const page of pages) yield* page.grants;
}

/** What an app gets for its one-time token: its first key at the hub. */
export interface Enrolled {
  readonly id: string;
  readonly app: string;
  /** Base64; for `hmac-sha256` alone, shown this once. */
  readonly secret?: string;
}

export function enrolApp(
  transport: Transport,
  enrolment: { readonly token: string; readonly alg: string; readonly publicKey?: string; readonly label?: string },
): Promise<Enrolled> {
  return transport.json(posted('/v1/enrolments', enrolment));
}
