import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the proxy does to one request. */
export type Fault =
  /** Nothing: passes it on. */
  | 'pass'
  /** The connection is gone before the hub hears anything. */
  | 'refuse'
  /** The hub has answered, so what was asked for is done; the answer is lost and the connection reset. */
  | 'drop-after-answer'
  /** Half of the answer arrives, then the connection is reset. */
  | 'cut'
  /** The proxy answers itself, in HTML, as proxies do. */
  | 'unavailable'
  /** The same, with Retry-After: 0. */
  | 'too-many'
  /** The hub has answered, the answer never comes. */
  | 'hang'
  /** A byte in the middle of the answer is another. */
  | 'tamper'
  /** A login page of the network, with status 200. */
  | 'login-page';

export interface MisbehavingProxy {
  readonly url: string;
  /** What befalls the next requests, one each; afterwards they pass. */
  next(...faults: readonly Fault[]): void;
  /** Decides for every request; undefined passes. */
  decide(fault: ((request: IncomingMessage) => Fault | undefined) | undefined): void;
  /** Requests seen since the last time this was asked: `GET /v1/…`. */
  seen(): readonly string[];
  /** Faults that have befallen requests. */
  readonly count: () => number;
  stop(): Promise<void>;
}

/** An HTTP proxy between a client and a hub that does its worst. The Host field goes through, so signatures still fit. */
export async function misbehavingProxy(target: () => string): Promise<MisbehavingProxy> {
  let queue: Fault[] = [];
  let decide: ((request: IncomingMessage) => Fault | undefined) | undefined;
  let seen: string[] = [];
  let count = 0;
  const server = createServer((request, response) => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const fault = queue.shift() ?? decide?.(request) ?? 'pass';
    if (fault !== 'pass') count++;
    treat(fault, request, response, target());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    next: (...faults) => void (queue = [...faults]),
    decide: (fault) => void (decide = fault),
    seen() {
      const all = seen;
      seen = [];
      return all;
    },
    count: () => count,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function treat(fault: Fault, request: IncomingMessage, response: ServerResponse, target: string): void {
  const html = { 'content-type': 'text/html' };
  switch (fault) {
    case 'refuse':
      request.socket.resetAndDestroy();
      return;
    case 'unavailable':
      request.resume();
      response.writeHead(503, html).end('<h1>503 Service Unavailable</h1>');
      return;
    case 'too-many':
      request.resume();
      response.writeHead(429, { ...html, 'retry-after': '0' }).end('<h1>429 Too Many Requests</h1>');
      return;
    case 'login-page':
      request.resume();
      response.writeHead(200, html).end('<form>请登录</form>');
      return;
    default:
      forward(fault, request, response, target);
  }
}

function forward(fault: Fault, request: IncomingMessage, response: ServerResponse, target: string): void {
  const { hostname, port } = new URL(target);
  const onwards = httpRequest(
    // what the hub sees is what the client sent, header by header
    {
      hostname,
      port,
      method: request.method,
      path: request.url,
      headers: headerPairs(request.rawHeaders),
      agent: false,
    },
    (answer) => {
      const parts: Buffer[] = [];
      if (fault === 'pass') {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(response);
        answer.on('error', () => response.destroy());
        return;
      }
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        if (fault === 'hang') return;
        if (fault === 'drop-after-answer') return void request.socket.resetAndDestroy();
        const body = Buffer.concat(parts);
        if (fault === 'tamper') {
          const middle = Math.floor(body.length / 2);
          body.writeUInt8(body.readUInt8(middle) ^ 1, middle);
          response.writeHead(answer.statusCode ?? 502, answer.rawHeaders).end(body);
          return;
        }
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        response.write(body.subarray(0, Math.floor(body.length / 2)), () =>
          setTimeout(() => request.socket.resetAndDestroy(), 20),
        );
      });
    },
  );
  onwards.on('error', () => request.socket.destroy());
  response.on('close', () => onwards.destroy());
  request.pipe(onwards);
}

function headerPairs(raw: readonly string[]): string[] {
  return [...raw];
}
