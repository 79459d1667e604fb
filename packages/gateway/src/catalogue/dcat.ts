import { FORMATS, SHARE_TYPES, type UpdateCycle } from './guide.ts';
import type { ShownEntry } from './find-entries.ts';

/** DCAT 3 (W3C Recommendation, 22 August 2024) with the vocabularies that it names, and Hydra for the next page. */
export const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  adms: 'http://www.w3.org/ns/adms#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  hydra: 'http://www.w3.org/ns/hydra/core#',
} as const;

/** The frequencies of the Dublin Core Collection Description vocabulary. */
const FREQUENCIES: Readonly<Record<UpdateCycle, string>> = {
  realtime: 'continuous',
  daily: 'daily',
  weekly: 'weekly',
  monthly: 'monthly',
  quarterly: 'quarterly',
  yearly: 'annual',
};

const DEPRECATED = 'http://purl.org/adms/status/Deprecated';
const COMPLETED = 'http://purl.org/adms/status/Completed';

export interface CatalogueFacts {
  readonly base: string;
  readonly title: string;
  readonly next?: string;
}

type Node = Readonly<Record<string, unknown>>;

/** A page of the catalogue as JSON-LD 1.1. */
export function dcatCatalog(entries: readonly ShownEntry[], { base, title, next }: CatalogueFacts): Node {
  return {
    '@context': CONTEXT,
    '@id': `${base}/v1/catalogue/dcat`,
    '@type': 'dcat:Catalog',
    'dct:title': zh(title),
    'dcat:dataset': entries.map((entry) => dataset(entry, base)),
    ...(next === undefined
      ? {}
      : { 'hydra:view': { '@type': 'hydra:PartialCollectionView', 'hydra:next': { '@id': next } } }),
  };
}

function dataset({ id, content, ...entry }: ShownEntry, base: string): Node {
  const at = (other: string): string => `${base}/v1/catalogue/entries/${other}`;
  const { resourceCode, abstract, titleEn, items, updateCycle, shareType, themes, related, format } = content;
  return {
    '@id': at(id),
    '@type': 'dcat:Dataset',
    'dct:identifier': [id, ...(resourceCode === undefined ? [] : [resourceCode])],
    'dct:title': [zh(content.title), ...(titleEn === undefined ? [] : [{ '@value': titleEn, '@language': 'en' }])],
    ...(abstract === undefined ? {} : { 'dct:description': zh(abstract) }),
    'dct:publisher': {
      '@id': `${base}/v1/orgs/${content.provider}`,
      '@type': 'foaf:Agent',
      'foaf:name': zh(entry.providerName),
      ...(entry.providerCode === undefined ? {} : { 'dct:identifier': entry.providerCode }),
    },
    'dcat:keyword': items.map(({ name }) => zh(name)),
    'dcat:theme': themes.map((theme) => ({ '@id': `${base}/v1/catalogue/themes/${theme}`, '@type': 'skos:Concept' })),
    'dct:spatial': { '@type': 'dct:Location', 'dct:identifier': content.division },
    ...(updateCycle === undefined
      ? {}
      : { 'dct:accrualPeriodicity': { '@id': `http://purl.org/cld/freq/${FREQUENCIES[updateCycle]}` } }),
    ...(shareType === undefined
      ? {}
      : { 'dct:accessRights': { '@type': 'dct:RightsStatement', 'rdfs:label': rights(content, shareType) } }),
    ...(entry.publishedOn === undefined ? {} : { 'dct:issued': typed(entry.publishedOn, 'date') }),
    'dct:modified': typed(entry.changedAt, 'dateTime'),
    'dcat:version': String(entry.version),
    'adms:status': { '@id': entry.state === 'deprecated' ? DEPRECATED : COMPLETED },
    ...(entry.successor === undefined ? {} : { 'dct:isReplacedBy': { '@id': at(entry.successor) } }),
    ...(related === undefined ? {} : { 'dct:relation': related.map((code) => ({ 'dct:identifier': code })) }),
    ...(content.dataset === undefined
      ? {}
      : {
          'dcat:distribution': {
            '@id': `${base}/v1/datasets/${content.dataset}/records`,
            '@type': 'dcat:Distribution',
            'dcat:accessURL': { '@id': `${base}/v1/datasets/${content.dataset}/records` },
            'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/application/geo+json' },
            ...(format === undefined
              ? {}
              : { 'dct:format': { '@type': 'dct:MediaTypeOrExtent', 'rdfs:label': zh(FORMATS[format.kind].zh) } }),
          },
        }),
  };
}

function rights({ shareCondition, legalBasis }: ShownEntry['content'], shareType: keyof typeof SHARE_TYPES): Node {
  const reason = shareCondition ?? legalBasis;
  return zh(`${SHARE_TYPES[shareType].zh}${reason === undefined ? '' : `：${reason}`}`);
}

function zh(text: string): Node {
  return { '@value': text, '@language': 'zh' };
}

function typed(value: string, type: 'date' | 'dateTime'): Node {
  return { '@value': value, '@type': `xsd:${type}` };
}
