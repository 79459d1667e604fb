import { resolveTable } from '@shuniu/schema';

export const STANDARD = 'gbt-30428-2/part@2013';
const NAME = resolveTable(STANDARD).codes.get('0101')?.name ?? '';

export type Pushed = Readonly<Record<string, unknown>>;

export const idOf = (n: number, county = '140105'): string => `${county}0101${String(n).padStart(6, '0')}`;

/** A sound part. */
export function part(n: number, change: Pushed = {}): Pushed {
  return {
    id: idOf(n),
    name: NAME,
    competentDepartmentCode: 'A-1',
    competentDepartmentName: '城管局',
    lon: 112.5 + (n % 10_000) / 100_000,
    lat: 37.8,
    ...change,
  };
}

export const ndjson = (records: readonly Pushed[]): string =>
  records.map((record) => JSON.stringify(record)).join('\n');

/** Headers of a batch. */
export const place = (seq: number, epoch = 1, id = 'city/parts'): Record<string, string> => ({
  'content-type': 'application/x-ndjson',
  'producer-id': id,
  'producer-epoch': String(epoch),
  'producer-seq': String(seq),
});

/** What tests look at in a receipt. */
export interface Receipt {
  readonly batch: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly statuses: readonly { readonly from: number; readonly to: number; readonly status: string }[];
  readonly remarks: readonly {
    readonly line: number;
    readonly remarks: readonly {
      readonly code: string;
      readonly pointer?: string;
      readonly message: { readonly zh: string };
    }[];
  }[];
  readonly body: { readonly sha256: string; readonly bytes: number };
  readonly evidence: { readonly leaf: string; readonly digest: string };
  readonly window: { readonly batches: number; readonly bytes: number };
  readonly links: { readonly records: string; readonly receipt: string };
  readonly standards: { readonly tables: readonly { readonly ref: string; readonly sha256: string }[] };
}
