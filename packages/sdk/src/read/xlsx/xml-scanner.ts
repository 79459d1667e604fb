import { refuse } from '../refuse.ts';
import type { FileRefused } from '../../finding/finding.ts';

/** Ranges of bytes in turn; all are valid during the call only. Names come without their prefix. */
export interface XmlHandler {
  /** The attributes stand in `[nameTo, attributesTo)`. */
  open(b: Buffer, nameFrom: number, nameTo: number, attributesTo: number): void;
  close(b: Buffer, nameFrom: number, nameTo: number): void;
  /** A piece of text with its references undecoded; a text may come in several pieces, none of them cut inside a reference. */
  text(b: Buffer, from: number, to: number): void;
  /** A piece of a CDATA section: nothing in it needs decoding. */
  cdata(b: Buffer, from: number, to: number): void;
  /** Asks the scanner to stop behind what it is at. */
  readonly paused?: boolean;
}

const DEPTH = 256;
const TAG_BYTES = 1024 * 1024;

/**
 * Scans XML that comes in chunks of UTF-8: whether its tags are balanced and its syntax holds as far as these formats need it
 * (attribute names are not compared, DOCTYPE is refused, namespaces are not resolved; extension lists, whose names may be the same, are passed over).
 * By hand, because a parser that makes strings of names and attributes needs six times as long for a full sheet.
 */
export class XmlScanner {
  private buffer = Buffer.allocUnsafeSlow(512 * 1024);
  private end = 0;
  private at = 0;
  private passed = 0;
  private depth = 0;
  private rootSeen = false;
  private inCdata = false;
  /** Depth of the outermost `extLst` that is open, 0 outside: what extensions hold is told apart from the format's own by namespace only. */
  private extensionsAt = 0;
  private readonly names = new Int32Array(DEPTH);
  private readonly handler: XmlHandler;
  private readonly part: string;

  /** @param part name of the XML part, for what is said of its errors */
  constructor(handler: XmlHandler, part: string) {
    this.handler = handler;
    this.part = part;
  }

  push(chunk: Uint8Array): void {
    const rest = this.end - this.at;
    if (rest > TAG_BYTES) throw this.fault('record_too_long');
    if (rest + chunk.length > this.buffer.length) {
      const larger = Buffer.allocUnsafeSlow((rest + chunk.length) * 2);
      this.buffer.copy(larger, 0, this.at, this.end);
      this.buffer = larger;
    } else this.buffer.copyWithin(0, this.at, this.end);
    this.passed += this.at;
    this.at = 0;
    this.buffer.set(chunk, rest);
    this.end = rest + chunk.length;
  }

  /**
   * Scans what was pushed; false where the handler asked for a pause, and there is more to scan.
   * @throws {FileRefused}
   */
  run(): boolean {
    const { handler } = this;
    while (this.at < this.end) {
      const before = this.at;
      if (this.inCdata) this.cdata();
      else if (this.buffer[this.at] === 0x3c) this.markup();
      else this.text();
      if (handler.paused === true) return false;
      if (this.at === before) return true;
    }
    return true;
  }

  /** @throws {FileRefused} file_truncated where elements are still open */
  finish(): void {
    if (this.depth > 0 || !this.rootSeen || this.at < this.end || this.inCdata) {
      throw refuse('file_truncated', 'ends_early', { offset: this.passed + this.end, detail: this.part });
    }
  }

  private text(): void {
    const { buffer, end, at } = this;
    let i = at;
    let reference = -1;
    for (; i < end; i++) {
      const c = buffer[i]!;
      if (c === 0x3c) break;
      if (c === 0x26) reference = i;
      else if (c === 0x3b) reference = -1;
    }
    if (i === end && this.depth > 0) {
      // Not cut inside a reference or a CR LF.
      if (reference >= 0 && end - reference < 16) i = reference;
      else if (buffer[end - 1] === 0x0d) i = end - 1;
    }
    if (this.depth === 0) {
      for (let k = at; k < i; k++) {
        const c = buffer[k]!;
        const mark = this.passed + k < 3 && (c === 0xef || c === 0xbb || c === 0xbf);
        if (c !== 0x20 && c !== 0x0a && c !== 0x0d && c !== 0x09 && !mark) throw this.fault('xml_syntax', k);
      }
    } else if (i > at && this.extensionsAt === 0) this.handler.text(buffer, at, i);
    this.at = i;
  }

  private cdata(): void {
    const found = this.buffer.subarray(0, this.end).indexOf(']]>', this.at);
    const to = found >= 0 ? found : Math.max(this.at, this.end - 2);
    if (to > this.at && this.extensionsAt === 0) this.handler.cdata(this.buffer, this.at, to);
    this.inCdata = found < 0;
    this.at = found >= 0 ? found + 3 : to;
  }

  private markup(): void {
    const { buffer, end, at } = this;
    if (end - at < 2) return;
    const c = buffer[at + 1]!;
    if (c === 0x2f) this.closeTag();
    else if (c === 0x3f) this.skipTo('?>', 2);
    else if (c === 0x21) this.declaration();
    else this.openTag();
  }

  private declaration(): void {
    const { buffer, end, at } = this;
    if (end - at < 9) return;
    if (buffer[at + 2] === 0x2d && buffer[at + 3] === 0x2d) this.skipTo('-->', 4);
    else if (this.depth > 0 && buffer.toString('latin1', at, at + 9) === '<![CDATA[') {
      this.inCdata = true;
      this.at = at + 9;
    } else if (buffer.toString('latin1', at, at + 9) === '<!DOCTYPE') throw this.fault('xml_doctype', at);
    else throw this.fault('xml_syntax', at);
  }

  private skipTo(mark: string, skip: number): void {
    const found = this.buffer.subarray(0, this.end).indexOf(mark, this.at + skip);
    if (found >= 0) this.at = found + mark.length;
  }

  private closeTag(): void {
    const { buffer, end, at } = this;
    let i = at + 2;
    let local = i;
    let hash = 0;
    for (; i < end; i++) {
      const c = buffer[i]!;
      if (c === 0x3e || c <= 0x20) break;
      if (c === 0x3a) local = i + 1;
      hash = (Math.imul(hash, 31) + c) | 0;
    }
    const nameTo = i;
    while (i < end && buffer[i]! <= 0x20) i++;
    if (i >= end) return;
    if (buffer[i] !== 0x3e || this.depth === 0 || this.names[this.depth - 1] !== hash)
      throw this.fault('xml_syntax', at);
    this.at = i + 1;
    this.leave(local, nameTo);
  }

  private openTag(): void {
    const { buffer, end, at } = this;
    let i = at + 1;
    let local = i;
    let hash = 0;
    for (; i < end; i++) {
      const c = buffer[i]!;
      if (c === 0x3e || c === 0x2f || c <= 0x20) break;
      if (c === 0x3a) local = i + 1;
      hash = (Math.imul(hash, 31) + c) | 0;
    }
    const nameTo = i;
    let quote = 0;
    for (; i < end; i++) {
      const c = buffer[i]!;
      if (quote !== 0) {
        if (c === quote) quote = 0;
        else if (c === 0x3c) throw this.fault('xml_syntax', i);
      } else if (c === 0x22 || c === 0x27) quote = c;
      else if (c === 0x3e) break;
      else if (c === 0x3c) throw this.fault('xml_syntax', i);
    }
    if (i >= end) return;
    if (!isNameStart(buffer[local]!) || local >= nameTo) throw this.fault('xml_syntax', at);
    if (this.depth === 0 && this.rootSeen) throw this.fault('xml_syntax', at);
    this.rootSeen = true;
    const empty = buffer[i - 1] === 0x2f;
    this.at = i + 1;
    if (this.depth === DEPTH) throw this.fault('nested_too_deep', at);
    this.names[this.depth++] = hash;
    if (this.extensionsAt === 0) {
      if (nameTo - local === 6 && isName(buffer, local, nameTo, 'extLst')) this.extensionsAt = this.depth;
      else this.handler.open(buffer, local, nameTo, empty ? i - 1 : i);
    }
    if (empty) this.leave(local, nameTo);
  }

  private leave(nameFrom: number, nameTo: number): void {
    if (this.extensionsAt === 0) this.handler.close(this.buffer, nameFrom, nameTo);
    else if (this.extensionsAt === this.depth) this.extensionsAt = 0;
    this.depth--;
  }

  private fault(
    reason: 'xml_syntax' | 'xml_doctype' | 'record_too_long' | 'nested_too_deep',
    at = this.at,
  ): FileRefused {
    const code = reason === 'xml_syntax' || reason === 'xml_doctype' ? 'file_format_unknown' : 'file_too_complex';
    return refuse(code, reason, { offset: this.passed + at, detail: this.part });
  }
}

function isNameStart(c: number): boolean {
  return (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || c === 0x5f || c >= 0x80;
}

/** Whether the range is these ASCII letters. */
export function isName(b: Buffer, from: number, to: number, name: string): boolean {
  if (to - from !== name.length) return false;
  for (let i = 0; i < name.length; i++) if (b[from + i] !== name.charCodeAt(i)) return false;
  return true;
}
