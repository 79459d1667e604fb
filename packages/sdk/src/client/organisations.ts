import { pathOf, withQuery } from './request.ts';
import type { Transport } from './transport.ts';

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly division: string;
  readonly state: string;
  readonly [more: string]: unknown;
}

export interface App {
  readonly id: string;
  readonly org: string;
  readonly name: string;
  /** Whether it speaks for its org where others ask for data. */
  readonly answers: boolean;
  readonly state: string;
  readonly createdAt: string;
}

export interface OrganisationCalls {
  orgs(): AsyncIterable<Organisation>;
  org(id: string): Promise<Organisation>;
  /** Of one's own org. */
  apps(): AsyncIterable<App>;
  app(id: string): Promise<App>;
}

export function organisationCalls(transport: Transport): OrganisationCalls {
  return {
    orgs: () => listed<Organisation>(transport, '/v1/orgs'),
    org: (id) => transport.json({ method: 'GET', path: pathOf('v1', 'orgs', id) }),
    apps: () => listed<App>(transport, '/v1/apps'),
    app: (id) => transport.json({ method: 'GET', path: pathOf('v1', 'apps', id) }),
  };
}

/** These lists go on after an id. */
async function* listed<T>(transport: Transport, path: string): AsyncGenerator<T> {
  for (let after: string | undefined; ;) {
    const { items, next }: { readonly items: readonly T[]; readonly next?: string } = await transport.json({
      method: 'GET',
      path: withQuery(path, { after }),
    });
    yield* items;
    if (next === undefined) return;
    after = next;
  }
}
