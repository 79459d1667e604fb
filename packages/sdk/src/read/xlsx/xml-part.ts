import { TextDecoder } from 'node:util';
import { isUtf8 } from 'node:buffer';
import { refuse } from '../refuse.ts';
import { XmlScanner } from './xml-scanner.ts';
import type { XmlHandler } from './xml-scanner.ts';
import type { Zip } from './zip.ts';

/** Scans a whole XML part of the package. */
export async function scanPart(zip: Zip, name: string, handler: XmlHandler): Promise<void> {
  for await (const scanner of scanning(zip, name, handler)) void scanner;
}

/**
 * The same in steps: comes back whenever the handler asks for a pause.
 * @throws {FileRefused}
 */
export async function* scanning(zip: Zip, name: string, handler: XmlHandler): AsyncGenerator<XmlScanner> {
  const scanner = new XmlScanner(handler, name);
  for await (const chunk of asUtf8(zip.read(name), name)) {
    scanner.push(chunk);
    while (!scanner.run()) yield scanner;
  }
  scanner.finish();
}

/** XML is UTF-8 unless it begins with a mark or says otherwise (XML 1.0, 4.3.3); the bytes that come out are UTF-8. */
async function* asUtf8(chunks: AsyncIterable<Buffer>, part: string): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  let first = true;
  let tail: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (first) decoder = decoderOf(chunk, part);
    first = false;
    if (decoder !== undefined) {
      yield Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
      continue;
    }
    const joined = tail.length === 0 ? chunk : Buffer.concat([tail, chunk]);
    const whole = joined.length - openTail(joined);
    if (!isUtf8(joined.subarray(0, whole)))
      throw refuse('file_format_unknown', 'xml_syntax', { detail: `${part}: UTF-8` });
    tail = Uint8Array.from(joined.subarray(whole));
    yield joined.subarray(0, whole);
  }
  if (tail.length > 0) throw refuse('file_truncated', 'ends_early', { detail: part });
}

function decoderOf(chunk: Buffer, part: string): TextDecoder | undefined {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return new TextDecoder('utf-16le');
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return new TextDecoder('utf-16be');
  if (chunk[0] === 0x3c && chunk[1] === 0) return new TextDecoder('utf-16le');
  if (chunk[0] === 0 && chunk[1] === 0x3c) return new TextDecoder('utf-16be');
  const stated = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(
    chunk.toString('latin1', 0, 200),
  )?.[1];
  if (stated === undefined || /^(?:utf-?8|us-ascii)$/i.test(stated)) return undefined;
  try {
    return new TextDecoder(stated);
  } catch {
    throw refuse('file_format_unknown', 'xml_syntax', { detail: `${part}: ${stated}` });
  }
}

/** Number of bytes at the end that begin a UTF-8 character without finishing it. */
function openTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}
