/**
 * Reference system of a FeatureCollection. RFC 7946 §4 knows none but WGS 84 longitude and latitude; files after the older GeoJSON 2008
 * name theirs in a `crs` member, and `"crs": null` there means that none may be assumed.
 */
export function crsOf(member: string | undefined): string | undefined {
  if (member === undefined) return 'EPSG:4326';
  const crs = JSON.parse(member) as { type?: unknown; properties?: { name?: unknown; code?: unknown } | null } | null;
  const properties = crs?.properties;
  if (typeof properties?.name === 'string' && properties.name !== '') return properties.name;
  if (crs?.type === 'EPSG' && (typeof properties?.code === 'number' || typeof properties?.code === 'string'))
    return `EPSG:${properties.code}`;
  return undefined;
}
