import { refuse } from '../refuse.ts';
import { scanPart } from './xml-part.ts';
import { isName } from './xml-scanner.ts';
import { XmlText } from './xml-text.ts';
import type { Zip } from './zip.ts';

const BLOCK_BITS = 20;
const BLOCK = 1 << BLOCK_BITS;
const MOST = 1024;

/** The texts that cells share, as UTF-8 bytes in blocks of a megabyte: no string is made of them. */
export class SharedStrings {
  count = 0;
  private readonly blocks: Buffer[] = [];
  private free = 0;
  private starts = new Uint32Array(1024);
  private lengths = new Uint32Array(1024);

  add(bytes: Uint8Array, length: number): void {
    if (length > BLOCK) throw refuse('file_too_complex', 'record_too_long', { limit: BLOCK });
    const room = this.blocks.length * BLOCK - this.free;
    if (length > room || this.blocks.length === 0) {
      if (this.blocks.length === MOST) throw refuse('file_too_complex', 'too_much_text', { limit: MOST * BLOCK });
      this.free = this.blocks.length * BLOCK;
      this.blocks.push(Buffer.allocUnsafeSlow(BLOCK));
    }
    if (this.count === this.starts.length) {
      this.starts = grown(this.starts);
      this.lengths = grown(this.lengths);
    }
    this.blocks[this.free >>> BLOCK_BITS]?.set(bytes.subarray(0, length), this.free & (BLOCK - 1));
    this.starts[this.count] = this.free;
    this.lengths[this.count++] = length;
    this.free += length;
  }

  lengthOf(index: number): number {
    return this.lengths[index]!;
  }

  /** The block that holds the text, and where it begins there. */
  blockOf(index: number): Buffer {
    return this.blocks[this.starts[index]! >>> BLOCK_BITS]!;
  }

  startOf(index: number): number {
    return this.starts[index]! & (BLOCK - 1);
  }
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Reads sharedStrings.xml: runs of rich text are joined, phonetic runs (`rPh`) are no part of the text. */
export async function readSharedStrings(zip: Zip, part: string | undefined): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (part === undefined) return strings;
  const text = new XmlText(BLOCK);
  let inText = false;
  let phonetic = false;
  await scanPart(zip, part, {
    open(b, nameFrom, nameTo) {
      if (nameTo - nameFrom === 1) inText = b[nameFrom] === 0x74 && !phonetic;
      else if (isName(b, nameFrom, nameTo, 'si')) text.clear();
      else if (isName(b, nameFrom, nameTo, 'rPh')) phonetic = true;
    },
    close(b, nameFrom, nameTo) {
      if (nameTo - nameFrom === 1) inText = false;
      else if (isName(b, nameFrom, nameTo, 'rPh')) phonetic = false;
      else if (isName(b, nameFrom, nameTo, 'si')) {
        text.unescape();
        strings.add(text.bytes, text.length);
      }
    },
    text(b, from, to) {
      if (inText) text.add(b, from, to);
    },
    cdata(b, from, to) {
      if (inText) text.addPlain(b, from, to);
    },
  });
  return strings;
}
