import { component } from './component.ts';
import type { Component } from './component.ts';

/** What a verifier demands beyond a signature that fits. */
export interface SignaturePolicy {
  /** only signatures with this tag are looked at */
  readonly tag?: string;
  readonly required: readonly Component[];
  /** required when there is content */
  readonly requiredWithBody: readonly Component[];
  /** required when the message has this header */
  readonly requiredWhenPresent: readonly Component[];
  readonly parameters: readonly ('created' | 'expires' | 'nonce' | 'keyid')[];
  /** seconds from created to expires */
  readonly longestLifetime?: number;
  /** seconds that the two clocks may differ */
  readonly skew: number;
  readonly nonceLength: readonly [least: number, most: number];
  /** what to do with a signed header in several lines: refuse, or join as RFC 9421 §2.1 says */
  readonly repeatedLines: 'refuse' | 'join';
}

export const HUB_TAG = 'shuniu-v1';

/** What a hub demands of every request; told to partners in docs/signing.md. */
export const HUB_POLICY: SignaturePolicy = {
  tag: HUB_TAG,
  required: ['@method', '@authority', '@path', '@query'].map(component),
  requiredWithBody: ['content-digest', 'content-type'].map(component),
  requiredWhenPresent: ['producer-id', 'producer-epoch', 'producer-seq'].map(component),
  parameters: ['created', 'expires', 'nonce', 'keyid'],
  longestLifetime: 300,
  skew: 30,
  nonceLength: [16, 64],
  repeatedLines: 'refuse',
};

/** RFC 9421 and nothing more. */
export const PLAIN_POLICY: SignaturePolicy = {
  required: [],
  requiredWithBody: [],
  requiredWhenPresent: [],
  parameters: [],
  skew: 0,
  nonceLength: [1, 256],
  repeatedLines: 'join',
};
