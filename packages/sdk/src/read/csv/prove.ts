import type { ReadLimits } from '../batch.ts';
import type { Blocks } from '../blocks.ts';
import { FileRefused } from '../../finding/finding.ts';
import { byteOrderMark } from '../encoding/choose.ts';
import type { Preflight } from '../preflight.ts';
import type { Head } from './head.ts';
import { recordTooLong, StructureProof } from './structure.ts';
import { TextFeed } from './text-feed.ts';

/** Share of NUL bytes above which a file is no text; text in UTF-16 has about as many as it has digits and commas. */
const NUL_SHARE = 0.05;

/**
 * Refuses what is no delimited text at all, whatever its name says.
 * @throws FileRefused `file_encrypted`, or `file_format_unknown` with the reason: empty, binary, utf-16 without its mark, or the signature found.
 */
export function refuseOther(found: Preflight): void {
  if (found.signature === 'encrypted')
    throw new FileRefused({ code: 'file_encrypted', severity: 'error', params: { reason: 'tsd_header' } });
  if (found.signature !== 'text') throw unknownFormat(found.signature);
  const { even, odd } = found.nuls;
  if (isWide(found.encoding.encoding) || even + odd <= found.head.length * NUL_SHARE) return;
  if (odd > even * 9) throw unknownFormat('utf-16_without_mark', 'utf-16le');
  if (even > odd * 9) throw unknownFormat('utf-16_without_mark', 'utf-16be');
  throw unknownFormat('binary');
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
  const plain = (encoding === 'utf-8' || encoding === 'gb18030') && head.dialect.delimiter < 0x30;
  if (plain && !found.quotes) {
    if (found.longestLine > Math.max(limits.recordBytes, blockBytes)) throw recordTooLong(limits.recordBytes, 0);
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

/** Length of a byte order mark that stands in the bytes themselves. */
function markLength(head: Uint8Array): number {
  const mark = byteOrderMark(head);
  return mark === 'utf-8' ? 3 : mark === 'gb18030' ? 4 : 0;
}

function isWide(encoding: string): boolean {
  return encoding.startsWith('utf-16');
}

function unknownFormat(reason: string, expected?: string): FileRefused {
  const finding = { code: 'file_format_unknown', severity: 'error', params: { reason } } as const;
  return new FileRefused(expected === undefined ? finding : { ...finding, expected });
}
