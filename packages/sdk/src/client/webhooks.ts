import { jsonRequest, pathOf, type HubRequest } from './request.ts';
import type { Transport } from './transport.ts';

/** Who wants to be told that a dataset has changed (Standard Webhooks). */
export interface Webhook {
  readonly id: string;
  readonly dataset: string;
  readonly grant: string;
  readonly url: string;
  readonly state: 'active' | 'disabled';
  readonly [more: string]: unknown;
}

/** Shown this once. */
export interface KeyedWebhook extends Webhook {
  readonly secret: string;
  readonly publicKey: string;
}

export interface WebhookCalls {
  addWebhook(wanted: {
    readonly dataset: string;
    readonly grant?: string;
    readonly url: string;
  }): Promise<KeyedWebhook>;
  webhooks(): Promise<readonly Webhook[]>;
  /** With its latest deliveries. */
  webhook(
    id: string,
  ): Promise<
    Webhook & { readonly deliveries: readonly Readonly<Record<string, unknown>>[]; readonly publicKey: string }
  >;
  /** A new secret; for a day both sign. */
  rotateWebhook(id: string): Promise<KeyedWebhook>;
  /** After its address was mended: tried again at once. */
  enableWebhook(id: string): Promise<Webhook>;
  removeWebhook(id: string): Promise<void>;
}

export function webhookCalls(transport: Transport): WebhookCalls {
  const at = (method: HubRequest['method'], id: string, ...rest: string[]): HubRequest => ({
    method,
    path: pathOf('v1', 'webhooks', id, ...rest),
  });
  return {
    addWebhook: (wanted) => transport.json(jsonRequest('POST', '/v1/webhooks', wanted)),
    webhooks: async () =>
      (await transport.json<{ readonly webhooks: readonly Webhook[] }>({ method: 'GET', path: '/v1/webhooks' }))
        .webhooks,
    webhook: (id) => transport.json(at('GET', id)),
    rotateWebhook: (id) => transport.json(at('POST', id, 'rotate')),
    enableWebhook: (id) => transport.json(at('POST', id, 'enable')),
    removeWebhook: async (id) => void (await transport.send(at('DELETE', id))),
  };
}
