import { pathOf } from './request.ts';
import type { Transport } from './transport.ts';

/** What the records of a dataset are, and by which tables they are judged. */
export interface DatasetDescription {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly provider: string;
  readonly state: 'active' | 'deprecated' | 'withdrawn';
  readonly version: number;
  readonly recordType: string;
  /** Of the record type; absent where it has none, or the dataset holds several. */
  readonly edition?: string;
  /** Fields that tell one record from another. */
  readonly identity: readonly string[];
  readonly fields: readonly { readonly name: string; readonly [more: string]: unknown }[];
  readonly codeTable?: string;
  readonly [more: string]: unknown;
}

export function describeDataset(transport: Transport, id: string): Promise<DatasetDescription> {
  return transport.json({ method: 'GET', path: pathOf('v1', 'datasets', id) });
}
