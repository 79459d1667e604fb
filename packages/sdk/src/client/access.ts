import { cursorPages } from './cursor-pages.ts';
import { jsonRequest, pathOf, withQuery } from './request.ts';
import type { Transport } from './transport.ts';

export type Action = 'read' | 'push';

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

/** How one department keeps its time. */
export interface Punctuality {
  /** An org, or `compliance` for the hub's own reviewers. */
  readonly department: string;
  readonly step: string;
  readonly done: number;
  readonly inTime: number;
  readonly late: number;
  readonly overdue: number;
  /** Share of what was due that was done in time; null where nothing was. */
  readonly share: number | null;
}

/** What an app gets for its one-time token: its first key at the hub. */
export interface Enrolled {
  readonly id: string;
  readonly app: string;
  /** Base64; for `hmac-sha256` alone, shown this once. */
  readonly secret?: string;
}

export interface AccessCalls {
  /** Drafts an application; nobody sees it before it is submitted. */
  draft(application: NewApplication): Promise<Application>;
  /** Rewrites a draft, or what was returned. */
  redraft(id: string, application: NewApplication): Promise<Application>;
  /** `submit` and `withdraw` for who applies, `answer` for the provider. */
  move(id: string, step: 'submit' | 'withdraw' | 'answer', decision?: Decision): Promise<Application>;
  application(id: string): Promise<Application>;
  applications(query?: {
    readonly dataset?: string;
    readonly state?: Application['state'];
  }): AsyncIterable<Application>;
  grant(id: string): Promise<Grant>;
  grants(query?: { readonly dataset?: string; readonly state?: Grant['state'] }): AsyncIterable<Grant>;
  /** For the provider: takes a grant back, for a while or for good; at once. */
  moveGrant(id: string, step: 'suspend' | 'resume' | 'revoke', reason: string): Promise<Grant>;
  /** How departments keep their time. Days as `YYYY-MM-DD`, both count. */
  punctuality(from: string, to: string): Promise<readonly Punctuality[]>;
  /** Years whose holidays the hub knows, and the periods that count by them. */
  calendar(): Promise<Readonly<Record<string, unknown>>>;
  /** An app's first key, for its one-time token. */
  enrol(enrolment: {
    readonly token: string;
    readonly alg: string;
    readonly publicKey?: string;
    readonly label?: string;
  }): Promise<Enrolled>;
}

export function accessCalls(transport: Transport): AccessCalls {
  const get = <T>(path: string): Promise<T> => transport.json<T>({ method: 'GET', path });
  return {
    draft: (application) => transport.json(jsonRequest('POST', '/v1/applications', application)),
    redraft: (id, application) => transport.json(jsonRequest('PUT', pathOf('v1', 'applications', id), application)),
    move(id, step, decision) {
      const path = pathOf('v1', 'applications', id, step);
      return transport.json(decision === undefined ? { method: 'POST', path } : jsonRequest('POST', path, decision));
    },
    application: (id) => get(pathOf('v1', 'applications', id)),
    async *applications(query = {}) {
      type Page = { readonly applications: readonly Application[]; readonly next?: string };
      for await (const page of cursorPages<Page>(transport, '/v1/applications', query)) yield* page.applications;
    },
    grant: (id) => get(pathOf('v1', 'grants', id)),
    async *grants(query = {}) {
      type Page = { readonly grants: readonly Grant[]; readonly next?: string };
      for await (const page of cursorPages<Page>(transport, '/v1/grants', query)) yield* page.grants;
    },
    moveGrant: (id, step, reason) => transport.json(jsonRequest('POST', pathOf('v1', 'grants', id, step), { reason })),
    punctuality: async (from, to) =>
      (
        await get<{ readonly departments: readonly Punctuality[] }>(
          withQuery('/v1/applications/punctuality', { from, to }),
        )
      ).departments,
    calendar: () => get('/v1/calendar'),
    enrol: (enrolment) => transport.json(jsonRequest('POST', '/v1/enrolments', enrolment)),
  };
}
