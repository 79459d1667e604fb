import { recordEditions, recordTypes } from '@shuniu/schema';
import type { Hub } from '../hub.ts';
import { VERSION } from '../version.ts';

/** What two hubs have to agree on before they exchange anything. Grows when one of the two would misunderstand the other. */
export const PROTOCOL = 1;

/** Who this node is, for other nodes and for people who set up a client: nothing secret, nothing of what it holds. */
export function nodeDescriptor({ config, library }: Hub): object {
  const { hub, limits } = config;
  return {
    protocol: PROTOCOL,
    version: VERSION,
    origin: hub.origin,
    title: hub.title,
    tier: hub.tier,
    division: hub.division,
    ...(config.publicUrl === undefined ? {} : { url: config.publicUrl }),
    // a client whose signatures are refused for their time compares its own clock with this one
    clock: new Date().toISOString(),
    limits: { body: limits.body, batch: limits.batch, pageRows: limits.pageRows, signatureSeconds: 300 },
    recordTypes: recordTypes().map((name) => ({ name, editions: recordEditions(name) })),
    tables: library.tables.map(({ ref }) => ref),
    overlays: library.overlays.map(({ id }) => id),
    links: {
      openapi: '/openapi.json',
      docs: '/docs',
      jwks: '/.well-known/jwks.json',
      catalogue: '/v1/catalogue/entries',
      ogc: '/ogc',
    },
  };
}
