import type { Component } from './component.ts';
import type { HeaderLines } from './header-lines.ts';
import { parseDictionary, parseItem, parseList } from './structured-field/parse.ts';
import { serialiseDictionary, serialiseItem, serialiseList, serialiseMember } from './structured-field/serialise.ts';

/** What kind of structured field a header is; `;sf` needs to know (RFC 9421 §2.1.1). */
const FIELD_KINDS: Readonly<Record<string, 'dictionary' | 'list' | 'item'>> = {
  'accept-signature': 'dictionary',
  'cache-status': 'list',
  'content-digest': 'dictionary',
  priority: 'dictionary',
  'proxy-status': 'list',
  'repr-digest': 'dictionary',
  signature: 'dictionary',
  'signature-input': 'dictionary',
  'want-content-digest': 'dictionary',
  'want-repr-digest': 'dictionary',
  'client-cert': 'item',
  'client-cert-chain': 'list',
};

/**
 * The value of a covered header field (RFC 9421 §2.1), with `;sf`, `;bs` or `;key` if the component has them.
 * undefined: not there, or not of that kind.
 * @throws StructuredFieldError if it should be a structured field and is not
 */
export function fieldValue({ name, parameters }: Component, headers: HeaderLines): string | undefined {
  const value = headers.value(name);
  if (value === undefined || parameters.size === 0) return value;
  const key = parameters.get('key');
  if (parameters.has('bs'))
    return key === undefined && !parameters.has('sf') ? wrapped(headers.lines(name)) : undefined;
  if (typeof key === 'string') {
    const member = parseDictionary(value).get(key);
    return member === undefined ? undefined : serialiseMember(member);
  }
  if (key !== undefined) return undefined;
  return parameters.has('sf') ? canonical(name, value) : value;
}

/** Every line as a byte sequence of its own (§2.1.3). */
function wrapped(lines: readonly string[]): string {
  return lines.map((line) => `:${Buffer.from(line, 'latin1').toString('base64')}:`).join(', ');
}

function canonical(name: string, value: string): string | undefined {
  switch (FIELD_KINDS[name]) {
    case 'dictionary':
      return serialiseDictionary(parseDictionary(value));
    case 'list':
      return serialiseList(parseList(value));
    case 'item':
      return serialiseItem(parseItem(value));
    case undefined:
      return undefined;
  }
}
