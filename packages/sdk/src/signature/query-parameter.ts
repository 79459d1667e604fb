/**
 * `@query-param` (RFC 9421 §2.2.8): the value of one parameter, decoded as a form's and percent-encoded again.
 * A name that comes twice has no value here, as the RFC demands.
 * @param query without its `?`
 * @param name as in the component: percent-encoded
 */
export function queryParameter(query: string, name: string): string | undefined {
  let found: string | undefined;
  for (const [key, value] of new URLSearchParams(query)) {
    if (percentEncode(key) !== name) continue;
    if (found !== undefined) return undefined;
    found = percentEncode(value);
  }
  return found;
}

/** With the application/x-www-form-urlencoded percent-encode set of the URL standard, and a space as %20. */
function percentEncode(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()~]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
