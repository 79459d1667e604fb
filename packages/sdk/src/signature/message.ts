import type { HeaderLines } from './header-lines.ts';

/** What of a request can be signed. */
export interface RequestMessage {
  readonly method: string;
  readonly scheme: 'http' | 'https';
  /** host and port, as the client addressed it (the Host header); any case, with or without the default port */
  readonly authority: string;
  /** path and query exactly as on the wire: `/v1/a%20b?x=1` */
  readonly target: string;
  readonly headers: HeaderLines;
  /** whether content follows; an empty content counts as none */
  readonly hasBody: boolean;
}

/** What of a response can be signed. */
export interface ResponseMessage {
  readonly status: number;
  readonly headers: HeaderLines;
  readonly hasBody: boolean;
  /** the request it answers, for components with `;req` */
  readonly request?: RequestMessage;
}

export type Message = RequestMessage | ResponseMessage;

export function isRequest(message: Message): message is RequestMessage {
  return 'method' in message;
}

/** A request to an absolute URL, as a client is about to send it. */
export function requestMessage(
  method: string,
  url: string | URL,
  headers: HeaderLines,
  hasBody: boolean,
): RequestMessage {
  const { protocol, host, pathname, search } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') throw new RangeError(`${protocol} is not http or https`);
  const scheme = protocol === 'https:' ? 'https' : 'http';
  return { method, scheme, authority: host, target: pathname + search, headers, hasBody };
}
