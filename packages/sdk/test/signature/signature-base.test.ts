import { describe, expect, it } from 'vitest';
import { componentFrom } from '../../src/signature/component.ts';
import { HeaderLines } from '../../src/signature/header-lines.ts';
import type { Message } from '../../src/signature/message.ts';
import { signatureBase } from '../../src/signature/signature-base.ts';
import { requestOf, responseOf } from './http-text.ts';

const REQUEST = requestOf(
  [
    'POST /path?param=value&foo=bar&baz=batman&a=1&a=2&Pet=a%20dog&t%C3%A9=%E7%8C%AB+x HTTP/1.1',
    'Host: WWW.Example.com:443',
    'X-OWS-Header:   Leading and trailing whitespace. \t',
    'Cache-Control: max-age=60',
    'Cache-Control:    must-revalidate',
    'Priority: u=5 ,  i',
    'Example-Dict: a=1, b=2;x=1;y=2, c=(a   b   c), d',
    'X-Empty:',
    'Signature: sig1=:AAEC:',
    '',
    '',
  ].join('\n'),
);
const RESPONSE = { ...responseOf('HTTP/1.1 503 Service Unavailable\nDate: now\n\n'), request: REQUEST };

function line(message: Message, component: string): string | undefined {
  const base = signatureBase(message, [componentFrom(component)], '()');
  return typeof base === 'string' ? base.replace(/\n"@signature-params": \(\)$/, '') : undefined;
}

describe('lines of the signature base (RFC 9421 §2)', () => {
  it.each([
    ['@method', '"@method": POST'],
    ['@authority', '"@authority": www.example.com'],
    ['@scheme', '"@scheme": https'],
    ['@path', '"@path": /path'],
    ['@query', '"@query": ?param=value&foo=bar&baz=batman&a=1&a=2&Pet=a%20dog&t%C3%A9=%E7%8C%AB+x'],
    ['"@query-param";name="baz"', '"@query-param";name="baz": batman'],
    ['"@query-param";name="Pet"', '"@query-param";name="Pet": a%20dog'],
    ['"@query-param";name="t%C3%A9"', '"@query-param";name="t%C3%A9": %E7%8C%AB%20x'],
    ['x-ows-header', '"x-ows-header": Leading and trailing whitespace.'],
    ['cache-control', '"cache-control": max-age=60, must-revalidate'],
    ['"cache-control";bs', '"cache-control";bs: :bWF4LWFnZT02MA==:, :bXVzdC1yZXZhbGlkYXRl:'],
    ['priority', '"priority": u=5 ,  i'],
    ['"priority";sf', '"priority";sf: u=5, i'],
    ['"example-dict";key="b"', '"example-dict";key="b": 2;x=1;y=2'],
    ['"example-dict";key="c"', '"example-dict";key="c": (a b c)'],
    ['"example-dict";key="d"', '"example-dict";key="d": ?1'],
    ['x-empty', '"x-empty": '],
    ['@target-uri', `"@target-uri": https://www.example.com${REQUEST.target}`],
    ['@request-target', `"@request-target": ${REQUEST.target}`],
  ])('%s of a request', (component, expected) => {
    expect(line(REQUEST, component)).toBe(expected);
  });
  it.each([
    ['@status', '"@status": 503'],
    ['date', '"date": now'],
    ['"signature";req', '"signature";req: sig1=:AAEC:'],
    ['"signature";req;key="sig1"', '"signature";req;key="sig1": :AAEC:'],
    ['"@method";req', '"@method";req: POST'],
    ['"@query-param";req;name="foo"', '"@query-param";req;name="foo": bar'],
  ])('%s of a response', (component, expected) => {
    expect(line(RESPONSE, component)).toBe(expected);
  });
  it.each([
    ['@status'],
    ['@signature-params'],
    ['@unknown'],
    ['date'],
    ['"@query-param";name="a"'],
    ['"@query-param";name="none"'],
    ['"@query-param"'],
    ['"@method";name="a"'],
    ['"@method";req'],
    ['"@method";sf'],
    ['"priority";sf;bs'],
    ['"priority";key="u";bs'],
    ['"priority";key=u'],
    ['"priority";sf=1'],
    ['"priority";tr'],
    ['"cache-control";sf'],
    ['"example-dict";key="e"'],
    ['"x-ows-header";key="e"'],
    ['"priority";unknown'],
  ])('a request has no %s', (component) => {
    expect(line(REQUEST, component)).toBeUndefined();
  });
  it.each([['@method'], ['@path'], ['"date";req']])('a response has no %s', (component) => {
    expect(line(RESPONSE, component)).toBeUndefined();
  });
  it('a path is never empty, a query begins with its question mark', () => {
    const bare = { ...REQUEST, target: '?x=1' };
    expect(line(bare, '@path')).toBe('"@path": /');
    expect(line({ ...REQUEST, target: '/p' }, '@query')).toBe('"@query": ?');
    expect(line({ ...REQUEST, target: '/p?a=/?b' }, '@query')).toBe('"@query": ?a=/?b');
  });
  it('keeps a port that is not the default one, and IPv6 as it is', () => {
    expect(line({ ...REQUEST, authority: 'Hub:8443' }, '@authority')).toBe('"@authority": hub:8443');
    expect(line({ ...REQUEST, authority: '[::1]:80', scheme: 'http' }, '@authority')).toBe('"@authority": [::1]');
  });
  it.each([['a\n"@method": GET'], ['a\rb'], ['a\0b'], ['猫']])(
    'takes no value %j that could be more lines',
    (value) => {
      expect(line({ ...REQUEST, headers: HeaderLines.of({ 'x-a': value }) }, 'x-a')).toBeUndefined();
    },
  );
  it('takes bytes over 0x7f as they are on the wire', () => {
    const headers = HeaderLines.of({ 'x-a': Buffer.from('猫').toString('latin1') });
    expect(Buffer.from(line({ ...REQUEST, headers }, 'x-a')!, 'latin1').toString()).toBe('"x-a": 猫');
  });
});
