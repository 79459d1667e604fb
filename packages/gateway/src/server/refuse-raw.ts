import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import { Problem, problemDetails } from '../problem/problem.ts';

/** What node's parser gives up on, by the code of its error; all the rest is no HTTP. */
const PROBLEMS: Readonly<Record<string, () => Problem>> = {
  ERR_HTTP_REQUEST_TIMEOUT: () => new Problem('request_slow'),
  HPE_HEADER_OVERFLOW: () => new Problem('headers_too_large'),
};

/** Answers what is no request, before there is a request or a reply: an address with bare bytes, headers without end. */
export function refuseRaw(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code !== 'ECONNRESET' && socket.writable) {
    const problem =
      PROBLEMS[error.code ?? '']?.() ??
      new Problem('request_malformed', { at: 'HTTP', reason: 'no request in the form of RFC 9112' });
    const body = JSON.stringify(problemDetails(problem, crypto.randomUUID()));
    socket.write(
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroySoon();
}
