import { createHash } from 'node:crypto';
import type {
  CodeMap,
  CodeRow,
  CodeTable,
  FilingRule,
  FilingRules,
  MapRow,
  Overlay,
  OverlayLayer,
  TimeUnit,
  Verification,
} from '@shuniu/schema';
import type {
  BigClassYaml,
  FilingSource,
  LayerSource,
  MapSource,
  OverlaySource,
  Row,
  StandardsFiles,
  TableSource,
} from './standards-files.ts';

// The types of the library are asserted here because every file has passed its schema. The generator uses this file before the
// library is built: it must import nothing from it but types.

/** How many codes somebody has held against print, and what came of it; undefined where nobody has. */
export function verificationOf({ codes, verified }: TableSource): Verification | undefined {
  if (verified === undefined) return undefined;
  const count = (verdict: string) => verified.content.filter(({ cells }) => cells['verdict'] === verdict).length;
  return {
    ...{ confirmed: count('confirmed'), corrected: count('corrected'), absent: count('absent') },
    codes: codes.content.length,
  };
}

/** Verified is what every row was confirmed of; nothing else makes it so. */
export function statusOf(source: TableSource): CodeTable['status'] {
  const found = verificationOf(source);
  const all = found !== undefined && found.codes > 0 && found.confirmed === found.codes;
  return all ? 'verified' : (source.table.content.status as CodeTable['status']);
}

export function tableFacts(source: TableSource, files: StandardsFiles): Omit<CodeTable, 'codes'> {
  const { table, codes } = source;
  const verification = verificationOf(source);
  const yaml = table.content;
  return {
    ref: yaml.ref,
    title: yaml.title,
    recordType: yaml.record_type,
    edition: yaml.ref.slice(yaml.ref.indexOf('@') + 1),
    ...(yaml.revision !== undefined && { revision: yaml.revision }),
    status: statusOf(source),
    ...(verification !== undefined && { verification }),
    statusReason: yaml.status_reason,
    complete: yaml.complete,
    completeReason: yaml.complete_reason,
    ...(yaml.validity.from !== null && { validFrom: yaml.validity.from }),
    ...(yaml.validity.to !== null && { validTo: yaml.validity.to }),
    validityEvidence: yaml.validity.evidence as CodeTable['validityEvidence'],
    validityNote: yaml.validity.note,
    ...(yaml.superseded_by !== null && { supersededBy: yaml.superseded_by }),
    codePattern: yaml.code_pattern,
    bigClasses: yaml.big_classes.map(bigClass),
    extension: yaml.extension as CodeTable['extension'],
    knownGaps: yaml.known_gaps,
    sha256: hashOf([codes.path], files),
  };
}

/** The cells of a row of codes.csv, in the order of its columns. */
export function codeRow({ cells }: Row): CodeRow {
  return Object.values(cells) as unknown as CodeRow;
}

export function overlayOf(source: OverlaySource, files: StandardsFiles): Overlay {
  const { id, parent, division, title, status, status_reason } = source.overlay.content;
  const layers = source.layers.map((layer) => layerOf(layer, source, files));
  return {
    id,
    ...(parent !== null && { parent }),
    division,
    title,
    status: status as Overlay['status'],
    statusReason: status_reason,
    layers,
  };
}

function layerOf(layer: LayerSource, { overlay }: OverlaySource, files: StandardsFiles): OverlayLayer {
  return {
    base: layer.base,
    ...(layer.revision !== undefined && { revision: layer.revision }),
    ...(layer.baseSha256 !== undefined && { baseSha256: layer.baseSha256 }),
    sha256: hashOf([overlay.path, layer.add.path, layer.narrow.path, layer.relabel.path], files),
    bigClasses: layer.bigClasses.map(bigClass),
    add: layer.add.content.map(({ line, cells: { rollup_to = '', rollup_none_reason = '', ...cells } }) => ({
      row: codeRow({ line, cells }),
      rollUp: rollup_to,
      rollUpNone: rollup_none_reason,
    })),
    narrow: layer.narrow.content.map(({ cells: { code = '', reason = '' } }) => ({ code, reason })),
    relabel: layer.relabel.content.map(({ cells: { code = '', name = '', name_en = '' } }) => ({
      code,
      name,
      nameEn: name_en,
    })),
  };
}

export function mapOf({ map, rows }: MapSource): CodeMap {
  const { from, to, revision, overlay, title, status, status_reason, reversible } = map.content;
  return {
    from,
    to,
    ...(revision !== undefined && { revision }),
    ...(overlay !== undefined && { overlay }),
    title,
    status: status as CodeMap['status'],
    statusReason: status_reason,
    reversible,
    rows: rows.content.map(({ cells }) => Object.values(cells) as unknown as MapRow),
  };
}

export function filingRulesOf({ filing, rows }: FilingSource, files: StandardsFiles): FilingRules {
  const { ref, revision, title, base, overlay, status, status_reason, validity } = filing.content;
  return {
    ref,
    ...(revision !== undefined && { revision }),
    title,
    owner: ref.slice(0, ref.indexOf('/')),
    edition: ref.slice(ref.indexOf('@') + 1),
    base,
    ...(overlay !== null && { overlay }),
    status: status as FilingRules['status'],
    statusReason: status_reason,
    ...(validity.from !== null && { validFrom: validity.from }),
    ...(validity.to !== null && { validTo: validity.to }),
    validityNote: validity.note,
    rules: rows.content.map(filingRule),
    sha256: hashOf([rows.path], files),
  };
}

function filingRule({ cells }: Row): FilingRule {
  const of = (column: string) => cells[column] ?? '';
  const optional = {
    legalBasis: of('legal_basis'),
    clause: of('clause'),
    collection: of('collection'),
    note: of('note'),
  };
  const [least = '', most = least] = of('limit').split('-');
  const limit = {
    value: Number(most),
    ...(most !== least && { least: Number(least) }),
    unit: of('unit') as TimeUnit,
    ...(of('season') !== '' && { season: of('season') }),
  };
  return {
    code: of('code'),
    seq: Number(of('seq')),
    condition: of('condition'),
    ...(of('limit') !== '' && { limit }),
    limitText: of('limit_text'),
    closing: of('closing'),
    competent: of('competent'),
    responsible: of('responsible'),
    ...Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== '')),
    evidence: of('evidence') as FilingRule['evidence'],
    source: of('source'),
  };
}

function bigClass({ code, name, name_en }: BigClassYaml) {
  return { code, name, nameEn: name_en };
}

/** SHA-256 (hex) of these files of the folder, one after the other. */
export function hashOf(paths: readonly string[], files: StandardsFiles): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(files.get(path) ?? new Uint8Array());
  return hash.digest('hex');
}
