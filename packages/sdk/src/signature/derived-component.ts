import type { Component } from './component.ts';
import { isRequest } from './message.ts';
import type { Message, RequestMessage } from './message.ts';
import { queryParameter } from './query-parameter.ts';

/** The value of a component whose name begins with `@` (RFC 9421 §2.2); undefined if this message has none. */
export function derivedValue({ name, parameters }: Component, message: Message): string | undefined {
  if (!isRequest(message)) return name === '@status' ? statusText(message.status) : undefined;
  if (name === '@query-param') {
    const wanted = parameters.get('name');
    return typeof wanted === 'string' ? queryParameter(queryOf(message.target), wanted) : undefined;
  }
  return requestValue(name, message);
}

function requestValue(name: string, request: RequestMessage): string | undefined {
  switch (name) {
    case '@method':
      return request.method;
    case '@authority':
      return normalAuthority(request.authority, request.scheme);
    case '@path':
      return pathOf(request.target);
    case '@query':
      return `?${queryOf(request.target)}`;
    case '@scheme':
      return request.scheme;
    case '@target-uri':
      return `${request.scheme}://${normalAuthority(request.authority, request.scheme)}${request.target}`;
    case '@request-target':
      return request.target;
    default:
      return undefined;
  }
}

/** Lower case, without the scheme's default port (RFC 9421 §2.2.3). */
export function normalAuthority(authority: string, scheme: 'http' | 'https'): string {
  const lower = authority.toLowerCase();
  const port = scheme === 'https' ? ':443' : ':80';
  return lower.endsWith(port) ? lower.slice(0, -port.length) : lower;
}

function pathOf(target: string): string {
  const end = target.indexOf('?');
  const path = end < 0 ? target : target.slice(0, end);
  return path === '' ? '/' : path;
}

function queryOf(target: string): string {
  const start = target.indexOf('?');
  return start < 0 ? '' : target.slice(start + 1);
}

function statusText(status: number): string | undefined {
  return Number.isInteger(status) && status >= 100 && status <= 599 ? String(status) : undefined;
}
