import { Problem } from '../problem/problem.ts';

/** Where a batch stands in the sequence of its producer. */
export interface ProducerPlace {
  readonly id: string;
  readonly epoch: number;
  readonly seq: number;
}

const WHOLE = { type: 'string', pattern: '^(0|[1-9][0-9]{0,15})$' } as const;

/** Names of the Durable Streams protocol: an id, an epoch that grows with every restart, a sequence from 0 within the epoch. */
export const PRODUCER_HEADERS = {
  type: 'object',
  required: ['producer-id', 'producer-epoch', 'producer-seq'],
  properties: {
    'producer-id': { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$' },
    'producer-epoch': WHOLE,
    'producer-seq': WHOLE,
  },
} as const;

export function producerPlace(headers: Readonly<Record<string, unknown>>): ProducerPlace {
  const number = (name: string): number => {
    const value = Number(headers[name]);
    if (!Number.isSafeInteger(value))
      throw new Problem('request_malformed', { at: `headers/${name}`, reason: 'too large' });
    return value;
  };
  return { id: String(headers['producer-id']), epoch: number('producer-epoch'), seq: number('producer-seq') };
}
