/** `/v1/apps/:app` → `/v1/apps/{app}`; what a wildcard stands for is called `rest`. */
export function pathOf(url: string): string {
  return rawPathOf(url)
    .replaceAll(/:([A-Za-z]\w*)(\([^)]*\))?/g, '{$1}')
    .replace(/\*$/, '{rest}');
}

/** A double colon stands for one that begins no parameter. */
export function rawPathOf(url: string): string {
  return url.length > 1 ? url.replace(/\/$/, '') : url;
}

/** `GET /v1/apps/{app}` → `getV1AppsByApp`. */
export function operationId(method: string, path: string): string {
  const words = path.split(/[^A-Za-z0-9{}]+/).filter((word) => word !== '');
  const cased = words.map((word) => {
    const plain = word.replaceAll(/[{}]/g, '');
    return `${word.startsWith('{') ? 'By' : ''}${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
  });
  return `${method.toLowerCase()}${cased.join('')}`;
}
