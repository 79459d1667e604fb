import type { Code, CodeTable } from './code-table.ts';

/** One row of codes.csv as the generated modules hold it, in the order of the file's columns. */
export type CodeRow = readonly [
  key: string,
  code: string,
  parent: string,
  name: string,
  nameEn: string,
  definition: string,
  geometry: string,
  status: string,
  validFrom: string,
  validTo: string,
  replacedBy: string,
  evidence: string,
  source: string,
  note: string,
];

export function tableFromRows(facts: Omit<CodeTable, 'codes'>, rows: readonly CodeRow[]): CodeTable {
  return Object.freeze({ ...facts, codes: Object.freeze(rows.map(codeFromRow)) });
}

/** Empty cells are absent properties. The generator has checked status and evidence against their lists. */
export function codeFromRow(row: CodeRow): Code {
  const [
    key,
    code,
    parent,
    name,
    nameEn,
    definition,
    geometry,
    status,
    validFrom,
    validTo,
    replacedBy,
    evidence,
    source,
    note,
  ] = row;
  return Object.freeze({
    key,
    code,
    name,
    nameEn,
    parent,
    ...(definition !== '' && { definition }),
    ...(geometry !== '' && { geometry }),
    status: status as Code['status'],
    ...(validFrom !== '' && { validFrom }),
    ...(validTo !== '' && { validTo }),
    ...(replacedBy !== '' && { replacedBy }),
    evidence: evidence as Code['evidence'],
    source,
    ...(note !== '' && { note }),
  });
}
