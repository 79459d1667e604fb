import type { ReadLimits } from '../batch.ts';
import type { Blocks } from '../blocks.ts';
import { detect } from '../detect.ts';
import { refuse } from '../refuse.ts';
import { byteOrderMark } from '../encoding/choose.ts';
import { BLOCK_BYTES, type Preflight } from '../preflight.ts';
import { CR, LF, QUOTE } from './dialect.ts';
import type { Head } from './head.ts';
import { SparseQuotes } from './sparse-quotes.ts';
import { recordTooLong, StructureProof } from './structure.ts';
import { TextFeed } from './text-feed.ts';

/** Share of control characters above which a file is no text. Packed data has 10 %; text in UTF-16 has a NUL for each digit and comma. */
const CONTROL_SHARE = 0.05;

/**
 * Refuses what is no delimited text at all, whatever its name says.
 * @throws FileRefused `file_encrypted`, `file_truncated` where it is empty, or `file_format_unknown` with the reason.
 */
export function refuseOther(found: Preflight, name: string): void {
  const { head, nuls } = found;
  const kind = detect(head.subarray(0, 1 << 16), name);
  if (kind === 'tsd') throw refuse('file_encrypted', 'security_software');
  if (kind === 'empty') throw refuse('file_truncated', 'empty');
  if (kind === 'zip' || kind === 'zipped') throw refuse('file_format_unknown', 'zipped');
  if (kind === 'ole') throw refuse('file_format_unknown', 'old_excel', { hint: 'save_as_xlsx' });
  if (kind === 'html' || kind === 'xml') throw refuse('file_format_unknown', kind, { hint: 'save_as_xlsx' });
  if (kind === 'pdf' || kind === 'image' || kind === 'binary') throw refuse('file_format_unknown', kind);
  if (kind !== 'table') throw refuse('file_format_unknown', 'not_delimited', { detail: kind });
  if (head.length > 3 && [0xfeff, 0xfffe0000].includes(head.readUInt32BE(0)))
    throw refuse('file_format_unknown', 'utf32');
  const count = controls(head);
  if (isWide(found.encoding.encoding) || count <= Math.max(4, head.length * CONTROL_SHARE)) return;
  const unmarked = (nuls.even + nuls.odd) * 2 > count;
  if (unmarked && nuls.odd > nuls.even * 9)
    throw refuse('file_format_unknown', 'utf16_unmarked', { expected: 'utf-16le' });
  if (unmarked && nuls.even > nuls.odd * 9)
    throw refuse('file_format_unknown', 'utf16_unmarked', { expected: 'utf-16be' });
  throw refuse('file_format_unknown', 'binary');
}

/**
 * Proves that no quote is left open at the end and that no record is too long. Without a quote in the file, preflight has shown both already;
 * otherwise the bytes are walked through once more: as they are, where no byte of a longer character can look like a delimiter.
 * @throws FileRefused `file_truncated`, `file_too_complex`
 */
export async function proveStructure(
  blocks: Blocks,
  found: Preflight,
  head: Head,
  limits: ReadLimits,
  blockBytes: number,
): Promise<void> {
  const encoding = found.encoding.encoding;
  const plain = isPlain(found, head);
  if (plain && !found.quotes && limits.recordBytes >= BLOCK_BYTES) {
    if (found.longestLine > limits.recordBytes) throw recordTooLong(limits.recordBytes, 0);
    return;
  }
  const proof = new StructureProof(head.dialect, limits.recordBytes, plain ? markLength(found.head) : head.markLength);
  if (plain) {
    const block = new Uint8Array(blockBytes);
    for (let got = blockBytes; got === blockBytes;) {
      got = await blocks.read(block, 0, blockBytes);
      proof.add(block, 0, got);
    }
  } else {
    const feed = new TextFeed(blocks, encoding, blockBytes);
    const text = new Uint8Array(feed.room);
    while (!feed.last) {
      proof.add(text, 0, await feed.fill(text, 0));
      feed.faults.dropBefore(Infinity);
      feed.faults.moved(0);
    }
  }
  proof.end();
}

/** Bytes of a file for each quote below which jumping from quote to quote is slower than walking. */
const SPARSE = 200;

/** Whether a file with few quotes is sound, told many times faster than by `proveStructure`, which is to be asked why where it is not. */
export async function soundAtAGlance(
  blocks: Blocks,
  found: Preflight,
  head: Head,
  limits: ReadLimits,
  blockBytes: number,
): Promise<boolean> {
  if (!isPlain(found, head) || !found.quotes || found.longestLine > limits.recordBytes) return false;
  let quotes = 0;
  for (const byte of found.head) if (byte === QUOTE) quotes++;
  if (quotes * SPARSE > found.head.length) return false;
  const proof = new SparseQuotes(head.dialect, limits.recordBytes);
  const block = Buffer.allocUnsafe(blockBytes);
  let skip = markLength(found.head);
  for (let got = blockBytes; got === blockBytes; skip = 0) {
    got = await blocks.read(block, 0, blockBytes);
    if (!proof.add(block.subarray(skip, got))) return false;
  }
  return proof.closed;
}

/** Whether no byte of a longer character can look like a delimiter, so that the bytes can be searched as they are. */
function isPlain(found: Preflight, head: Head): boolean {
  const { encoding } = found.encoding;
  const { delimiter } = head.dialect;
  return (encoding === 'utf-8' || encoding === 'gb18030') && (delimiter < 0x30 || delimiter === 0x3b);
}

/** Length of a byte order mark that stands in the bytes themselves. */
function markLength(head: Uint8Array): number {
  const mark = byteOrderMark(head);
  return mark === 'utf-8' ? 3 : mark === 'gb18030' ? 4 : 0;
}

function controls(head: Uint8Array): number {
  let count = 0;
  for (const byte of head) if (byte < 0x20 && byte !== 0x09 && byte !== LF && byte !== CR) count++;
  return count;
}

function isWide(encoding: string): boolean {
  return encoding.startsWith('utf-16');
}
