import {
  resolveTable,
  type BigClass,
  type Code,
  type CodeMap,
  type CodeTable,
  type Library,
  type MapRow,
  type Overlay,
  type OverlayLayer,
  type ResolvedTable,
} from '@shuniu/schema';

/** A small table: two lamps, a cover that is no longer in use, a booth. */
export const BASE: CodeTable = {
  ref: 'test/part@2013',
  title: { zh: '测试', en: 'test' },
  recordType: 'part',
  edition: '2013',
  status: 'local',
  statusReason: { zh: '测试', en: 'test' },
  complete: false,
  completeReason: { zh: '测试', en: 'test' },
  validFrom: '2013-01-01',
  validTo: '2026-07-01',
  validityEvidence: 'local',
  validityNote: { zh: '测试', en: 'test' },
  codePattern: '^[0-9]{4}$',
  bigClasses: [
    { code: '01', name: '公用', nameEn: 'utilities' },
    { code: '02', name: '交通', nameEn: 'traffic' },
  ],
  extension: {
    direction: 'down',
    ranges: [{ from: '0180', to: '0199' }],
    evidence: 'local',
    note: { zh: '测试', en: 'test' },
  },
  knownGaps: ['0150'],
  codes: [
    code({
      key: 'street-lamp',
      code: '0101',
      name: '路灯',
      nameEn: 'street lamp',
      definition: 'a lamp',
      geometry: 'point',
    }),
    code({ key: 'ground-lamp', code: '0102', name: '地灯', nameEn: 'ground lamp' }),
    code({
      key: 'old-cover',
      code: '0103',
      name: '旧井盖',
      nameEn: 'old cover',
      status: 'retired',
      validTo: '2020-01-01',
    }),
    code({ key: 'booth', code: '0201', parent: '02', name: '岗亭', nameEn: 'booth' }),
  ],
  sha256: '00',
};

export function code(some: Partial<Code> & Pick<Code, 'key' | 'code' | 'name'>): Code {
  return { nameEn: some.name, parent: '01', status: 'active', evidence: 'local', source: 'city', ...some };
}

/** The base with some facts of its own. */
export function table(facts: Partial<CodeTable>): CodeTable {
  return { ...BASE, ...facts };
}

/** The base with one code changed; `undefined` takes a property away. */
export function changing(which: string, facts: { readonly [Name in keyof Code]?: Code[Name] | undefined }): CodeTable {
  return table({ codes: BASE.codes.map((each) => (each.code === which ? stripped({ ...each, ...facts }) : each)) });
}

export function without(...codes: readonly string[]): CodeTable {
  return table({ codes: BASE.codes.filter((each) => !codes.includes(each.code)) });
}

export function plus(...more: readonly Code[]): CodeTable {
  return table({ codes: [...BASE.codes, ...more].sort((a, b) => (a.code < b.code ? -1 : 1)) });
}

export function dropping(name: keyof CodeTable): CodeTable {
  return Object.fromEntries(Object.entries(BASE).filter(([each]) => each !== name)) as unknown as CodeTable;
}

function stripped<Facts extends object>(facts: Facts): Code {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as unknown as Code;
}

type Row = readonly [source: string, target: string, relationship: MapRow[2], when?: string];

/** Another edition of the table and the map that leads to it. */
export function next(codes: readonly Code[], rows?: readonly Row[], facts: Partial<CodeTable> = {}) {
  const after = table({ ref: 'test/part@2026', edition: '2026', codes, ...facts });
  const map: CodeMap = {
    from: BASE.ref,
    to: after.ref,
    title: { zh: '测试', en: 'test' },
    status: 'by-name',
    statusReason: { zh: '测试', en: 'test' },
    reversible: true,
    rows: (rows ?? []).map(([a, b, how, when]) => [a, b, how, when ?? '', '', '', '', 'by-name', '']),
  };
  return {
    after,
    library: {
      tables: [BASE, after],
      overlays: [],
      filingRules: [],
      categories: [],
      datasets: [],
      maps: rows === undefined ? [] : [map],
    } as Library,
  };
}

/** The base as a city sees it. */
export function seenBy(layer: Partial<OverlayLayer>, base = BASE, status: Overlay['status'] = 'local'): ResolvedTable {
  const overlay: Overlay = {
    id: 'cn-990000',
    division: '990000',
    title: { zh: '测试', en: 'test' },
    status,
    statusReason: { zh: '测试', en: 'test' },
    layers: [{ base: base.ref, sha256: '01', bigClasses: [], add: [], narrow: [], relabel: [], ...layer }],
  };
  return resolveTable(base.ref, overlay.id, {
    tables: [base],
    overlays: [overlay],
    maps: [],
    filingRules: [],
    categories: [],
    datasets: [],
  });
}

export function added(
  key: string,
  which: string,
  name: string,
  rollUp: string,
  rollUpNone = '',
): OverlayLayer['add'][number] {
  return { row: [key, which, '01', name, name, '', '', 'active', '', '', '', 'local', 'city', ''], rollUp, rollUpNone };
}

export function bigClass(which: string, name: string): BigClass {
  return { code: which, name, nameEn: name };
}
