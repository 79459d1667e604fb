import type { Receipt, Remark } from './batches.ts';
import { cursorPages } from './cursor-pages.ts';
import { jsonRequest, pathOf, withQuery } from './request.ts';
import type { Transport } from './transport.ts';

/** A record that was rejected or deferred, as the hub keeps it for its sender. */
export interface DeadLetter {
  readonly id: string;
  readonly batch: string;
  readonly line: number;
  readonly dataset: string;
  readonly status: 'rejected' | 'deferred';
  readonly code: string;
  readonly remarks: readonly Remark[];
  readonly at: string;
  readonly record: unknown;
  readonly edited?: unknown;
}

export interface LetterQuery {
  readonly dataset?: string;
  readonly batch?: string;
  readonly status?: 'rejected' | 'deferred';
}

export interface LetterCalls {
  /** What of one's own was rejected or deferred. */
  deadLetters(query?: LetterQuery): AsyncIterable<DeadLetter>;
  /** Keeps a mended copy; the record as it was pushed stays beside it. */
  editLetter(id: string, record: object): Promise<DeadLetter>;
  /** Pushes it again, its mended copy where there is one. Never repeated by itself. */
  replayLetter(id: string, grant?: string): Promise<Receipt>;
  /** Gives it up. */
  dropLetter(id: string): Promise<void>;
}

export function letterCalls(transport: Transport): LetterCalls {
  const letter = (id: string, ...rest: string[]): string => pathOf('v1', 'dead-letters', id, ...rest);
  return {
    async *deadLetters(query = {}) {
      type Page = { readonly letters: readonly DeadLetter[]; readonly next?: string };
      for await (const { letters } of cursorPages<Page>(transport, '/v1/dead-letters', { ...query })) yield* letters;
    },
    editLetter: (id, record) => transport.json(jsonRequest('PUT', letter(id), record)),
    replayLetter: (id, grant) => transport.json({ method: 'POST', path: withQuery(letter(id, 'replay'), { grant }) }),
    dropLetter: async (id) => void (await transport.send({ method: 'DELETE', path: letter(id) })),
  };
}
