import { setImmediate } from 'node:timers/promises';
import { Checker } from '../check/checker.ts';
import { Places } from '../check/places.ts';
import { SeenIdentities } from '../duplicates/seen-identities.ts';
import type { Source } from '../read/batch.ts';
import type { Picture } from '../report/picture.ts';
import type { Report } from '../report/report.ts';
import type { Job, RetireCount } from '../store/job.ts';
import type { Rehearsal } from '../store/load/rehearse.ts';
import type { Store } from '../store/store.ts';
import { ChunkedLoad } from './chunked-load.ts';
import { loadGrids, type LoadedGrids } from './grids.ts';
import { asOfOf, jobSpecOf } from './job-spec.ts';
import { openInputs, type Input } from './open-inputs.ts';
import type { ImportOptions, Progress } from './options.ts';
import { prepareFile } from './prepare-file.ts';
import { Recorder } from './recorder.ts';
import { RowSources } from './row-sources.ts';
import { standardOf } from './standard.ts';
import { Keys } from './keys.ts';
import { NearFinder } from './near-finder.ts';
import { Ticker } from './ticker.ts';
import { RowEncoder } from '../store/encode/row-encoder.ts';
import { tableSpecOf } from '../store/ddl/table-spec.ts';
import { removeDeadFolders } from '../temporary-folder.ts';
import { readColumnMap } from './column-map.ts';

export interface ImportHooks {
  /** Where accepted rows go; absent: they are only checked. */
  readonly store?: Store;
  readonly onProgress?: (progress: Progress) => void;
  /** An import that was not ended goes on; it began then. */
  readonly onResume?: (startedAt: Date) => void;
  /** Of a dry run with a store: what the run itself would retire. */
  readonly onRetirePreview?: (preview: readonly RetireCount[]) => void;
  /** Asked before rows are retired; absent: they are. */
  readonly confirmRetire?: (preview: readonly RetireCount[]) => Promise<boolean>;
}

export interface ImportOutcome {
  readonly report: Report;
  readonly picture: Picture;
  /** Call when the report has been handed over: only then is the import over, and the same command starts a new one. */
  close(): Promise<void>;
}

/**
 * Checks files and, with a store, loads what was accepted: read → map → check → locate → store, a batch of columns at a time.
 * Started again after a crash, the same call reads and checks from the beginning, writes from where it stopped, and ends with the
 * rows, rejects and report of an undisturbed run.
 * @throws StandardsError, MapFileError, RangeError for options that cannot be; StoreError when the store fails
 */
export async function importFiles(asked: ImportOptions, hooks: ImportHooks = {}): Promise<ImportOutcome> {
  const standard = standardOf(asked.as, asked.standard, asked.overlay, asked.library);
  removeDeadFolders();
  const columnMap = await readColumnMap(asked.map, standard.type);
  const { grids, inputs } = await opened(asked, hooks.store);
  const store = asked.dryRun ? undefined : hooks.store;
  const table = tableSpecOf(standard.type);
  const seen = new SeenIdentities();
  const places = new Places();
  let job: Job | undefined;
  let rehearsal: Rehearsal | undefined;
  let recorder: Recorder | undefined;
  let load: ChunkedLoad | undefined;
  try {
    // before any output file is made: where another import has the table, nothing at all is begun
    const spec = jobSpecOf(table, asked, standard, inputs, grids, columnMap?.text);
    job = await store?.job(spec);
    if (asked.dryRun && asked.onMissing === 'retire') rehearsal = await hooks.store?.rehearse(spec);
    if (job?.resumed === true) hooks.onResume?.(job.startedAt);
    const options = job === undefined ? asked : { ...asked, asOf: asOfOf(job) ?? asked.asOf };
    const books = (recorder = await Recorder.open(options, standard, grids, inputs));
    const chunks = job ?? rehearsal;
    load = chunks === undefined ? undefined : new ChunkedLoad(chunks, (outcome) => books.stored(outcome));
    const near = options.near === undefined ? undefined : new NearFinder(options.near, places);
    const ticker = new Ticker(hooks.onProgress, books);
    for (const input of inputs) {
      if (input.source === undefined) continue;
      const { source } = input;
      const prepared = await prepareFile(source, input.name, { options, standard, columnMap: columnMap?.map, grids });
      books.file(prepared);
      if (prepared.file === undefined) continue;
      places.begin(input.name);
      const checker = new Checker(prepared.file, seen, places);
      const rowSources = new RowSources(table, prepared.file, checker.columns);
      const encoder = new RowEncoder(rowSources.list);
      const keys = new Keys(table, prepared.file, checker.columns);
      for await (const batch of prepared.batches()) {
        checker.screen(batch);
        // the database takes what waits for it only while this thread lets go, and its socket holds but a moment's work
        if (load !== undefined) await setImmediate();
        const existing =
          job !== undefined && options.onConflict === 'error' ? await keys.existing(batch, job) : undefined;
        const judged = checker.judge(batch, existing);
        await books.batch(batch, checker, judged, near?.find(batch, checker, judged));
        await load?.add(
          batch.rows,
          () => encoder.encode(rowSources.refresh(batch), judged.rows, judged.accepted),
          options.onMissing === 'retire' ? keys.refused(batch, judged) : [],
        );
        ticker.tick(source, load?.replaying === true ? 'replaying' : 'reading');
      }
      books.fileEnd(near?.ended(input.name) ?? []);
    }
    await load?.end();
    if (rehearsal !== undefined) hooks.onRetirePreview?.(await rehearsal.previewRetire());
    if (job !== undefined) {
      ticker.stage('indexing');
      const retire = options.onMissing === 'keep' || (await (hooks.confirmRetire?.(await job.previewRetire()) ?? true));
      books.retired(await job.finish({ retire }));
    }
    const { report, picture } = await books.finish();
    const ended = job;
    return { report, picture, close: async () => ended?.close() };
  } catch (error) {
    await load?.abandon();
    await recorder?.abandon();
    await job?.release().catch(() => {});
    throw error;
  } finally {
    seen.close();
    await rehearsal?.close();
    await closeAll(inputs.map(({ source }) => source));
  }
}

/** The grids are read here while a thread reads the files for the first time. */
async function opened(
  options: ImportOptions,
  store: Store | undefined,
): Promise<{ grids: LoadedGrids | undefined; inputs: readonly Input[] }> {
  const opening = openInputs(options);
  // told below, when the grids have been read
  opening.catch(() => undefined);
  try {
    const grids = await loadGrids(options.grids, store);
    return { grids, inputs: await opening };
  } catch (error) {
    await opening.then((inputs) => closeAll(inputs.map(({ source }) => source))).catch(() => undefined);
    throw error;
  }
}

async function closeAll(sources: readonly (Source | undefined)[]): Promise<void> {
  for (const source of sources) await source?.close();
}
