import { cursorPages } from './cursor-pages.ts';
import { jsonRequest, pathOf, withQuery } from './request.ts';
import type { Transport } from './transport.ts';

/** A value of a record, as the hub shows it. */
export type Value = string | number | boolean | null;

export interface NewCorrection {
  readonly dataset: string;
  /** `key` of the record. */
  readonly key: string;
  readonly field: string;
  /** What stands there now, as it was seen: masked where it is masked. Another value means that it changed meanwhile. */
  readonly isWrong: Value;
  readonly suggested?: Value;
  readonly reason: string;
  /** Where there are several. */
  readonly grant?: string;
}

/** 校核纠错: a user of data holds that a value is wrong, the provider answers, a later change mends it. */
export interface Correction {
  readonly id: string;
  readonly dataset: string;
  readonly provider: string;
  /** `key` of the record. */
  readonly record: string;
  readonly field: string;
  readonly isWrong: Value;
  readonly suggested?: Value;
  readonly reason: string;
  readonly app: string;
  readonly state: 'open' | 'accepted' | 'refused' | 'mended';
  readonly dueAt?: string;
  readonly overdue: boolean;
  readonly answer?: string;
  readonly answeredAt?: string;
  readonly mendedAt?: string;
  readonly createdAt: string;
  readonly [more: string]: unknown;
}

export interface CorrectionQuery {
  readonly dataset?: string;
  /** `key` of the record. */
  readonly record?: string;
  readonly state?: Correction['state'];
  readonly overdue?: boolean;
}

/** What the versions of a record show of its corrections: no values, no words. */
export type RecordCorrection = Pick<Correction, 'id' | 'field' | 'state' | 'createdAt' | 'answeredAt' | 'mendedAt'>;

export interface CorrectionCalls {
  /** Reports an error in a record that one may read. */
  correct(correction: NewCorrection): Promise<Correction>;
  correction(id: string): Promise<Correction>;
  /** One's own, and those of the datasets that one's org provides. */
  corrections(query?: CorrectionQuery): AsyncIterable<Correction>;
  /** The provider's answer. */
  answerCorrection(
    id: string,
    answer: { readonly decision: 'accept' | 'refuse'; readonly reason: string },
  ): Promise<Correction>;
  /** Which fields of a record were disputed; the grant has to show its history. */
  correctionsOf(dataset: string, key: string, grant?: string): Promise<readonly RecordCorrection[]>;
}

export function correctionCalls(transport: Transport): CorrectionCalls {
  return {
    correct: (correction) => transport.json(jsonRequest('POST', '/v1/corrections', correction)),
    correction: (id) => transport.json({ method: 'GET', path: pathOf('v1', 'corrections', id) }),
    async *corrections(query = {}) {
      type Page = { readonly corrections: readonly Correction[]; readonly next?: string };
      for await (const page of cursorPages<Page>(transport, '/v1/corrections', { ...query })) yield* page.corrections;
    },
    answerCorrection: (id, answer) =>
      transport.json(jsonRequest('POST', pathOf('v1', 'corrections', id, 'answer'), answer)),
    async correctionsOf(dataset, key, grant) {
      const path = withQuery(pathOf('v1', 'datasets', dataset, 'records', key, 'corrections'), { grant });
      const answer = await transport.json<{ readonly corrections: readonly RecordCorrection[] }>({
        method: 'GET',
        path,
      });
      return answer.corrections;
    },
  };
}
