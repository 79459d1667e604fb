import { basename } from 'node:path';
import type { ReadOptions, Source } from '../batch.ts';
import { type Blocks, fileBlocks, memoryBlocks } from '../blocks.ts';
import { gunzipBlocks, isGzip } from '../gunzip-blocks.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { preflightBlocks, type Preflight } from '../preflight.ts';
import { csvBatches } from './batches.ts';
import { readHead } from './head.ts';
import { delimiterByte } from './dialect.ts';
import { proveStructure, soundAtAGlance, refuseOther } from './prove.ts';

/** Measured: whoever works on a batch keeps the database waiting that long, and its socket holds 208 KB. */
const BATCH_BYTES = 1 << 18;

export interface CsvOptions extends ReadOptions {
  /** Bytes of the file that one batch is made from. The result does not depend on it, but for where batches begin. */
  readonly blockBytes?: number;
}

/**
 * Opens a CSV or TSV file, packed with gzip if its name ends in `.gz`. Its structure is proved by a pass of its own before this returns.
 * @param known what `preflight` has found of this file already, with the same encoding option.
 * @throws FileRefused; RangeError for an unknown encoding label or an impossible delimiter; what the file system throws.
 */
export function openCsv(path: string, options: CsvOptions = {}, known?: Preflight): Promise<Source> {
  return openBlocks(basename(path), () => fileBlocks(path), options, known);
}

/** The same over bytes in memory, such as the body of a request. */
export function openCsvBytes(name: string, bytes: Uint8Array, options: CsvOptions = {}): Promise<Source> {
  return openBlocks(name, () => Promise.resolve(memoryBlocks(bytes)), options);
}

type Open = () => Promise<Blocks>;

async function openBlocks(name: string, openStored: Open, options: CsvOptions, known?: Preflight): Promise<Source> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const delimiter = options.delimiter === undefined ? undefined : delimiterByte(options.delimiter);
  const preflightOf = (content: Open) => withBlocks(content, (blocks) => preflightBlocks(blocks, options));
  const stored = known ?? (await preflightOf(openStored));
  const packed = isGzip(stored.head) && /\.gz$/i.test(name);
  const open: Open = packed ? async () => gunzipBlocks(await openStored(), limits) : openStored;
  const found = packed ? await preflightOf(open) : stored;
  refuseOther(found, name.replace(/\.gz$/i, ''));
  // A small body shall not need the buffers of a large file.
  const blockBytes = Math.min(options.blockBytes ?? BATCH_BYTES, found.bytes + 1);
  const head = readHead(found, delimiter, limits);
  if (!(await withBlocks(open, (blocks) => soundAtAGlance(blocks, found, head, limits, blockBytes))))
    await withBlocks(open, (blocks) => proveStructure(blocks, found, head, limits, blockBytes));
  const blocks = await open();
  let begun = false;
  return {
    name,
    format: 'csv',
    encoding: found.encoding.encoding,
    sha256: stored.sha256,
    bytes: stored.bytes,
    header: head.header,
    headerLine: head.headerLine,
    layer: name.replace(/\.gz$/i, '').replace(/\.[^.]+$/, ''),
    progress: () => blocks.progress(),
    batches: () => {
      if (begun) throw new Error('batches() may be called once');
      begun = true;
      return csvBatches(blocks, found.encoding.encoding, head, limits, blockBytes);
    },
    close: () => blocks.close(),
  };
}

async function withBlocks<T>(open: Open, use: (blocks: Blocks) => Promise<T>): Promise<T> {
  const blocks = await open();
  try {
    return await use(blocks);
  } finally {
    await blocks.close();
  }
}
