import type { Transport } from './transport.ts';

/** `/.well-known/hub` */
export interface HubDescriptor {
  /** Unique among the hubs that exchange with each other. */
  readonly origin: string;
  readonly title?: string;
  readonly tier?: string;
  readonly division?: string;
  readonly [more: string]: unknown;
}

/** A JSON Web Key Set (RFC 7517). */
export interface HubKeys {
  readonly keys: readonly (Readonly<Record<string, unknown>> & { readonly kid?: string })[];
}

export function hubDescriptor(transport: Transport): Promise<HubDescriptor> {
  return transport.json({ method: 'GET', path: '/.well-known/hub' });
}

export function hubKeys(transport: Transport): Promise<HubKeys> {
  return transport.json({ method: 'GET', path: '/.well-known/jwks.json' });
}
