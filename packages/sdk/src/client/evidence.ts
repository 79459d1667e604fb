import { pathOf, withQuery } from './request.ts';
import type { Transport } from './transport.ts';

export interface EvidenceCalls {
  /**
   * The evidence file of a batch, or of one of its records: keep it byte by byte, `@shuniu/sdk/evidence` verifies it offline.
   * @param line of the batch, from 1
   */
  batchEvidence(batch: string, line?: number): Promise<string>;
  /** The evidence file of a leaf: what a receipt names in `evidence.leaf`. */
  leafEvidence(leaf: string): Promise<string>;
  /** The log's public key (C2SP vkey), for who trusts the connection it comes over. */
  evidenceKey(): Promise<string>;
  /** The newest checkpoint of the log, signed (C2SP tlog-checkpoint). */
  checkpoint(): Promise<string>;
}

export function evidenceCalls(transport: Transport): EvidenceCalls {
  const text = async (path: string): Promise<string> =>
    new TextDecoder().decode((await transport.send({ method: 'GET', path })).body);
  return {
    batchEvidence: (batch, line) =>
      text(
        withQuery(pathOf('v1', 'batches', batch, 'evidence'), { record: line === undefined ? undefined : line - 1 }),
      ),
    leafEvidence: (leaf) => text(pathOf('v1', 'evidence', 'proof', leaf)),
    evidenceKey: async () => (await text('/v1/evidence/key')).trim(),
    checkpoint: () => text('/v1/evidence/checkpoint'),
  };
}
