import { createInflateRaw, crc32 } from 'node:zlib';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import type { ReadLimits } from '../batch.ts';
import { refuse } from '../refuse.ts';

const ENTRIES = 20_000;
const CHUNK = 256 * 1024;
/** Small entries may repeat themselves as they like. */
const RATIO_COUNTS_FROM = 64 * 1024 * 1024;

/** The entries of a ZIP file, whose content is given out as it is unpacked. The one place that knows yauzl. */
export class Zip {
  private unpacked = 0;

  private constructor(
    private readonly file: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: ReadLimits,
  ) {}

  /** @throws {FileRefused} file_truncated, file_too_complex, file_format_unknown */
  static async open(path: string, limits: ReadLimits): Promise<Zip> {
    const file = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(refuseZip);
    const entries = new Map<string, Entry>();
    try {
      for await (const entry of file.eachEntry()) {
        if (entries.size >= ENTRIES) throw refuse('file_too_complex', 'unpacked_too_large', { limit: ENTRIES });
        entries.set(nameOf(entry.fileName), entry);
      }
    } catch (error) {
      file.close();
      throw error instanceof Error && error.name === 'FileRefused' ? error : refuseZip(error);
    }
    return new Zip(file, entries, limits);
  }

  has(name: string): boolean {
    return this.entries.has(nameOf(name));
  }

  names(): Iterable<string> {
    return this.entries.keys();
  }

  /**
   * The entry's bytes. A chunk is valid until the next one is asked for; the end comes only if length and checksum are right.
   * @throws {FileRefused} file_truncated, file_encrypted, file_too_complex, file_format_unknown
   */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(nameOf(name));
    if (entry === undefined) throw refuse('file_truncated', 'ends_early', { detail: name });
    if ((entry.generalPurposeBitFlag & 1) === 1) throw refuse('file_encrypted', 'password');
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
      throw refuse('file_format_unknown', 'zip_unsupported', { detail: name });
    const raw = await this.file.openReadStreamPromise(entry, { decodeFileData: false }).catch(refuseZip);
    const inflate = entry.compressionMethod === 8 ? createInflateRaw({ chunkSize: CHUNK }) : undefined;
    if (inflate !== undefined) {
      raw.on('error', (error) => inflate.destroy(error));
      raw.pipe(inflate);
    }
    let length = 0;
    let checksum = 0;
    try {
      for await (const chunk of (inflate ?? raw) as AsyncIterable<Buffer>) {
        length += chunk.length;
        this.bound(chunk.length, length, entry.compressedSize);
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (error) {
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
        throw refuse('file_truncated', 'checksum_mismatch', { detail: name });
      throw error;
    } finally {
      raw.destroy();
      inflate?.destroy();
    }
    if (length !== entry.uncompressedSize || checksum !== entry.crc32 >>> 0)
      throw refuse('file_truncated', 'checksum_mismatch', { detail: name });
  }

  /** What was unpacked so far counts no longer: it is about to be unpacked once more. */
  forget(): void {
    this.unpacked = 0;
  }

  close(): void {
    this.file.close();
  }

  private bound(more: number, length: number, packed: number): void {
    this.unpacked += more;
    const { unpackedBytes, unpackRatio } = this.limits;
    if (this.unpacked > unpackedBytes) throw refuse('file_too_complex', 'unpacked_too_large', { limit: unpackedBytes });
    if (length > RATIO_COUNTS_FROM && length > packed * unpackRatio)
      throw refuse('file_too_complex', 'unpack_ratio', { limit: unpackRatio });
  }
}

/** Names in packages are compared without regard to case (ECMA-376 part 2, 6.3.5). */
function nameOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function refuseZip(error: unknown): never {
  const detail = error instanceof Error ? error.message : String(error);
  if (/truncated|unexpected EOF|overflows file bounds|invalid (?:central|local)|Invalid comment/i.test(detail))
    throw refuse('file_truncated', 'ends_early', { detail });
  throw refuse('file_format_unknown', 'zip_unsupported', { detail });
}
