import { createHash } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pause } from './backoff.ts';
import { HubClientError, HubProblem } from './errors.ts';
import { jsonRequest, pathOf } from './request.ts';
import type { Transport } from './transport.ts';

export interface ExportFile {
  readonly url: string;
  readonly rows: number;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface ExportStatus {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'expired';
  readonly dataset: string;
  readonly grant: string;
  readonly format: string;
  /** Once it is done: where the feed goes on behind this snapshot. */
  readonly cursor?: string;
  readonly rows?: number;
  readonly files?: readonly ExportFile[];
  readonly problem?: string;
}

export interface NewExport {
  readonly dataset: string;
  readonly grant?: string;
  readonly format?: 'ndjson' | 'csv' | 'geojson';
  readonly compression?: 'none' | 'gzip';
}

/** Orders a snapshot. */
export function createExport(transport: Transport, wanted: NewExport): Promise<ExportStatus> {
  return transport.json(jsonRequest('POST', '/v1/exports', wanted));
}

/** Asks until the snapshot is done, or will never be. */
export async function awaitExport(transport: Transport, id: string, signal?: AbortSignal): Promise<ExportStatus> {
  for (let ms = 250; ; ms = Math.min(ms * 2, 10_000)) {
    const status = await transport.json<ExportStatus>({ method: 'GET', path: pathOf('v1', 'exports', id) });
    if (status.state !== 'waiting' && status.state !== 'running') return status;
    await pause(ms, signal);
  }
}

/** One's own, the newest first. */
export async function listExports(transport: Transport): Promise<readonly ExportStatus[]> {
  const path = '/v1/exports';
  return (await transport.json<{ readonly exports: readonly ExportStatus[] }>({ method: 'GET', path })).exports;
}

/** Ends what is under way, and removes the files of what is done. */
export function removeExport(transport: Transport, id: string): Promise<ExportStatus> {
  return transport.json({ method: 'DELETE', path: pathOf('v1', 'exports', id) });
}

/**
 * Fetches a file of a snapshot into a folder; goes on by Range from what is there, also of an earlier run, and gives the
 * file its name when its SHA-256 is that of the manifest.
 * @returns path of the file
 * @throws HubClientError download_corrupt, and then nothing of it is left
 */
export async function downloadFile(
  transport: Transport,
  file: ExportFile,
  folder: string,
  name: string,
): Promise<string> {
  const path = join(folder, name);
  const part = await open(`${path}.part`, 'a+', 0o600);
  try {
    let size = (await part.stat()).size;
    for (let failed = 0; size < file.bytes;) {
      const before = size;
      const range = { method: 'GET', path: file.url, headers: { range: `bytes=${size}-`, accept: '*/*' } } as const;
      try {
        size = await appendRange(transport, range, part, size, file.bytes);
      } catch (error) {
        size = (await part.stat()).size;
        // whoever makes headway is not counted out
        failed = size > before ? 1 : failed + 1;
        await transport.waitAfter(error, failed, range);
      }
    }
    const hash = createHash('sha256');
    for await (const chunk of part.createReadStream({ start: 0, autoClose: false })) hash.update(chunk as Buffer);
    if (size !== file.bytes || hash.digest('hex') !== file.sha256) {
      await part.truncate(0);
      throw new HubClientError('download_corrupt', { file: file.url });
    }
    await part.sync();
  } finally {
    await part.close();
  }
  await rename(`${path}.part`, path);
  return path;
}

async function appendRange(
  transport: Transport,
  request: { readonly method: 'GET'; readonly path: string; readonly headers: Readonly<Record<string, string>> },
  part: Awaited<ReturnType<typeof open>>,
  from: number,
  most: number,
): Promise<number> {
  const opened = await transport.open(request);
  const { response, alive, done, explain } = opened;
  try {
    const [, start] = /^bytes (\d{1,15})-/.exec(response.headers.get('content-range') ?? '') ?? [];
    // an answer with the whole file instead of the range begins anew
    let size = response.status === 206 && Number(start) === from ? from : 0;
    if (size === 0) await part.truncate(0);
    if (response.body === null) return size;
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      alive();
      if (size + chunk.length > most) throw new HubClientError('download_corrupt', { file: request.path });
      await part.appendFile(chunk);
      size += chunk.length;
    }
    return size;
  } catch (error) {
    throw error instanceof HubProblem ? error : explain(error);
  } finally {
    done();
  }
}
