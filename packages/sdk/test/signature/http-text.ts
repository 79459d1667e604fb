import { HeaderLines } from '../../src/signature/header-lines.ts';
import type { Message, RequestMessage, ResponseMessage } from '../../src/signature/message.ts';

/** A request as a standard prints it: request line, header lines, an empty line, the content. */
export function requestOf(text: string): RequestMessage & { readonly body: string } {
  const { start, headers, body } = parts(text);
  const [method = '', target = ''] = start.split(' ');
  const authority = headers.value('host') ?? '';
  return { method, scheme: 'https', authority, target, headers, hasBody: body !== '', body };
}

export function responseOf(text: string): ResponseMessage & { readonly body: string } {
  const { start, headers, body } = parts(text);
  return { status: Number(start.split(' ')[1]), headers, hasBody: body !== '', body };
}

export function messageOf(text: string): Message {
  return text.startsWith('HTTP/') ? responseOf(text) : requestOf(text);
}

function parts(text: string): { start: string; headers: HeaderLines; body: string } {
  const [head = '', ...rest] = text.split('\n\n');
  const [start = '', ...lines] = head.split('\n');
  const raw = lines.flatMap((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
  return { start, headers: HeaderLines.raw(raw), body: rest.join('\n\n') };
}

/** The same message with a signature of this label added. */
export function withSignature<M extends Message>(message: M, label: string, input: string, signature: string): M {
  return { ...message, headers: withHeaders(message.headers, label, input, signature) };
}

function withHeaders(headers: HeaderLines, label: string, input: string, signature: string): HeaderLines {
  return headers.with('signature-input', `${label}=${input}`).with('signature', `${label}=:${signature}:`);
}
