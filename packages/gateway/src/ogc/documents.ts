import type { View } from '../query/view.ts';

/** What clients of OGC API – Features read before they ask for features (OGC 17-069r4, clause 7). */

const CORE = 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf';
export const CONFORMANCE = { conformsTo: [`${CORE}/core`, `${CORE}/geojson`] };

export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
/** Nothing that the hub stores lies outside of it. */
const CHINA = [73, 3, 136, 54];

export interface Link {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
  readonly title?: string;
}

export const JSON_TYPE = 'application/json';
export const GEOJSON_TYPE = 'application/geo+json';

export function landingPage(base: string, title: string): object {
  const links: Link[] = [
    { href: `${base}/ogc`, rel: 'self', type: JSON_TYPE },
    { href: `${base}/openapi.json`, rel: 'service-desc', type: 'application/vnd.oai.openapi+json;version=3.1' },
    { href: `${base}/ogc/conformance`, rel: 'conformance', type: JSON_TYPE },
    { href: `${base}/ogc/collections`, rel: 'data', type: JSON_TYPE },
  ];
  return { title, description: 'OGC API – Features', links };
}

/** @param id as addresses have it: the dataset, with the grant where there are several */
export function collectionOf(base: string, id: string, { dataset, scope, maskedNames }: View): object {
  const address = `${base}/ogc/collections/${encodeURIComponent(id)}`;
  const masked = maskedNames.length === 0 ? '' : `；脱敏 masked: ${maskedNames.join(', ')}`;
  return {
    id,
    title: dataset.title.zh,
    description: `${dataset.title.en}；授权 grant ${scope.grant}；用途 purpose: ${scope.purpose}${masked}`,
    itemType: 'feature',
    crs: [CRS84],
    extent: { spatial: { bbox: [CHINA], crs: CRS84 } },
    links: [
      { href: address, rel: 'self', type: JSON_TYPE },
      { href: `${address}/items`, rel: 'items', type: GEOJSON_TYPE, title: dataset.title.zh },
    ],
  };
}
