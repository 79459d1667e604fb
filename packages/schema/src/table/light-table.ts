import type { Words } from '../record/record-type.ts';
import type { BigClass, Code, CodeTable, TableStatus } from './code-table.ts';

/** What a code is called and when it holds. What it rests on stands in the evidence module of its table. */
export interface LightCode {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** Big class code, e.g. `01`. */
  readonly parent: string;
  readonly status: Code['status'];
  /** Half-open [validFrom, validTo), ISO dates; absent = the edition's own dates. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly replacedBy?: string;
}

/** A code table without its evidence, for programs that count bytes. */
export interface LightTable {
  readonly ref: string;
  readonly title: Words;
  readonly recordType: string;
  readonly edition: string;
  /** Revision of our data, `1.0.0`: the edition is the publisher's. */
  readonly revision?: string;
  readonly status: TableStatus;
  readonly complete: boolean;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly supersededBy?: string;
  readonly codePattern: string;
  readonly bigClasses: readonly BigClass[];
  /** Sorted by code. */
  readonly codes: readonly LightCode[];
}

/** A row as the generated modules hold it; what is empty at the end is left off. */
export type LightRow = readonly [
  key: string,
  code: string,
  parent: string,
  name: string,
  nameEn: string,
  status?: string,
  validFrom?: string,
  validTo?: string,
  replacedBy?: string,
];

export function lightTable(facts: Omit<LightTable, 'codes'>, rows: readonly LightRow[]): LightTable {
  return Object.freeze({ ...facts, codes: Object.freeze(rows.map(lightCode)) });
}

/** The generator has checked the status against its list. */
function lightCode([key, code, parent, name, nameEn, status, validFrom, validTo, replacedBy]: LightRow): LightCode {
  return Object.freeze({
    key,
    code,
    name,
    nameEn,
    parent,
    status: (status || 'active') as Code['status'],
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
    ...(replacedBy && { replacedBy }),
  });
}

/** What a code rests on. */
export type CodeEvidence = Pick<Code, 'definition' | 'geometry' | 'evidence' | 'source' | 'note'>;

/** What a table rests on, its rows in the order of the codes. */
export interface TableEvidence extends Omit<CodeTable, keyof LightTable> {
  readonly ref: string;
  readonly codes: readonly CodeEvidence[];
}

export type EvidenceRow = readonly [
  evidence: string,
  source: string,
  geometry?: string,
  definition?: string,
  note?: string,
];

export function tableEvidence(facts: Omit<TableEvidence, 'codes'>, rows: readonly EvidenceRow[]): TableEvidence {
  return Object.freeze({
    ...facts,
    codes: Object.freeze(
      rows.map(([evidence, source, geometry, definition, note]) =>
        Object.freeze({
          ...(definition && { definition }),
          ...(geometry && { geometry }),
          evidence: evidence as Code['evidence'],
          source,
          ...(note && { note }),
        }),
      ),
    ),
  });
}

/** The whole table again. Both come from the same codes.csv. */
export function wholeTable(light: LightTable, evidence: TableEvidence): CodeTable {
  const codes = light.codes.map((code, at) => Object.freeze({ ...code, ...(evidence.codes[at] as CodeEvidence) }));
  return Object.freeze({ ...evidence, ...light, codes: Object.freeze(codes) });
}
