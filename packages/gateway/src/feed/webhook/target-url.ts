import { isIP } from 'node:net';
import { Problem } from '../../problem/problem.ts';
import type { AddressGuard } from './address-guard.ts';

/**
 * An address that may be registered. Names are looked up only when they are called: what they stand for may change.
 * @throws Problem webhook_url_refused
 */
export function targetUrl(text: string, plainHttp: boolean, guard: AddressGuard): URL {
  const refuse = (reason: string): Problem => new Problem('webhook_url_refused', { reason });
  if (!URL.canParse(text)) throw refuse('not an address');
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(plainHttp && url.protocol === 'http:')) throw refuse('https only');
  if (url.username !== '' || url.password !== '') throw refuse('no user name or password in it');
  if (url.hash !== '') throw refuse('no fragment in it');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0 && !guard.mayCall(host)) throw refuse('the network of this address may not be called');
  return url;
}
