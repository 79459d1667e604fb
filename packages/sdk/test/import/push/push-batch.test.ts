import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGrids } from '../../../src/import/grids.ts';
import { importFiles } from '../../../src/import/import-files.ts';
import { prepareFile } from '../../../src/import/prepare-file.ts';
import { pushBatch, type PushBatch, type PushOutcome } from '../../../src/import/push/push-batch.ts';
import { pushPlan, type PushPlan } from '../../../src/import/push/push-plan.ts';
import { standardOf } from '../../../src/import/standard.ts';
import { textAt } from '../../../src/read/cell-text.ts';
import { openSource } from '../../../src/read/open.ts';
import { transaction, type Engine, type Session } from '../../../src/store/engine/engine.ts';
import type { StoredRow } from '../../../src/store/read/rows.ts';
import { openEngine, storeOn } from '../../../src/store/store.ts';
import { cityOptions } from '../../../../../tools/sample-city/options.ts';
import { generate } from '../../../../../tools/sample-city/generate.ts';
import { ENGINES } from '../../store/engines.ts';
import { PARTS } from '../run.ts';

const STANDARD = standardOf(PARTS.as, PARTS.standard, undefined);
const PLAN = pushPlan(STANDARD, { asOf: '2024-06-01' });
const NAME = STANDARD.table?.codes.get('0101')?.name ?? '';

type Pushed = Readonly<Record<string, unknown>>;

const idOf = (n: number, county = '140105'): string => `${county}0101${String(n).padStart(6, '0')}`;

function part(n: number, change: Pushed = {}): Pushed {
  return {
    id: idOf(n),
    name: NAME,
    competentDepartmentCode: 'A-1',
    competentDepartmentName: '城管局',
    lon: 112.5 + n / 10_000,
    lat: 37.8,
    ...change,
  };
}

const bodyOf = (records: readonly Pushed[]): Uint8Array =>
  new TextEncoder().encode(records.map((record) => JSON.stringify(record)).join('\n'));

/** A batch as a hub pushes it: the import row and what the SDK does, in one transaction. */
async function push(
  session: Session,
  records: readonly Pushed[],
  more: Partial<PushBatch> & { readonly plan?: PushPlan; readonly key?: string } = {},
): Promise<PushOutcome> {
  const { plan = PLAN, key = 'push:test', ...others } = more;
  return transaction(session, async () => {
    const [row] = await session.query<{ id: number; startedAt: Date }>(
      `INSERT INTO shuniu.import (dataset, key, on_conflict, on_missing, description, started_at, closed_at)
       VALUES ($1, $2, 'update', 'keep', '{}', clock_timestamp(), clock_timestamp())
       RETURNING id, started_at AS "startedAt"`,
      [plan.table.name, key],
    );
    return pushBatch(session, plan, { body: bodyOf(records), origin: row!.id, startedAt: row!.startedAt, ...others });
  });
}

const fates = ({ records }: PushOutcome): string[] =>
  records.map(({ status, remarks = [] }) => [status, ...remarks.map(({ code }) => code)].join(' '));

describe.each(ENGINES)('a pushed batch on $name', ({ name, place }) => {
  const made = place();
  afterAll(async () => (await made).stop());

  /** A store of its own, open. */
  async function withEngine<T>(work: (engine: Engine, session: Session) => Promise<T>): Promise<T> {
    const engine = await openEngine(await (await made).address());
    const store = await storeOn(engine);
    const session = await engine.open();
    try {
      return await work(engine, session);
    } finally {
      await session.release();
      await store.close();
    }
  }

  const rowsOf = (session: Session, table = 'part'): Promise<StoredRow[]> =>
    session.query(`SELECT * FROM shuniu.${table} ORDER BY division, id`);

  it('tells of every record what became of it', async () => {
    await withEngine(async (_, session) => {
      const first = await push(session, [
        part(1),
        part(2, { version: 7 }),
        part(3, { name: '' }),
        part(1, { note: 'again' }),
        part(4, { status: '完好' }),
        { id: 'x', deleted: true },
        part(5, { edition: '2026' }),
        part(6, { edition: '2099' }),
        part(7, { lon: 37.8, lat: 112.5 }),
      ]);
      expect(fates(first)).toEqual([
        'accepted',
        'accepted',
        'rejected value_required',
        'rejected id_duplicate',
        'accepted',
        'rejected part_id_malformed',
        'rejected record_other_edition',
        'deferred record_other_edition',
        'rejected coordinate_axes_swapped',
      ]);
      expect(first.counts).toMatchObject({ read: 9, accepted: 3, rejected: 5, deferred: 1, inserted: 3 });
      expect(first.records[2]?.remarks?.[0]).toMatchObject({
        pointer: '/name',
        message: { zh: expect.any(String) as string },
      });
      const second = await push(session, [
        part(1),
        part(2, { version: 6, note: 'older' }),
        part(2, { version: 7, note: 'late' }),
        part(4, { status: '破损' }),
        { id: idOf(9), deleted: true },
        { id: idOf(10), deleted: true, version: 3 },
      ]);
      expect(fates(second)).toEqual([
        'duplicate',
        'superseded',
        // an identity stands once in a batch
        'rejected id_duplicate',
        'accepted',
        'duplicate',
        'accepted',
      ]);
      const third = await push(session, [
        part(2, { version: 7, note: 'other' }),
        part(10, { version: 2 }),
        { id: idOf(4), deleted: true },
        part(1, { deleted: false, version: 1 }),
        part(11, { unknownMember: 1 }),
      ]);
      expect(fates(third)).toEqual(['rejected version_conflict', 'superseded', 'accepted', 'duplicate', 'accepted']);
      expect(third.notices).toMatchObject([{ code: 'field_unknown', field: 'unknownMember', line: 5 }]);
      const fourth = await push(session, [part(4, { status: '破损' }), part(1, { version: 0, note: 'old' })]);
      expect(fates(fourth)).toEqual(['accepted', 'superseded']);
      const stored = await rowsOf(session);
      expect(
        stored.map(({ id, deleted, origin, record_version: version }) => [id, deleted, origin, Number(version)]),
      ).toEqual([
        [idOf(1), false, 1, 1],
        [idOf(2), false, 1, 7],
        [idOf(4), false, 4, 0],
        [idOf(10), true, 2, 3],
        [idOf(11), false, 3, 0],
      ]);
      const history = await session.query(
        'SELECT id, status, deleted, origin FROM shuniu.part_history ORDER BY valid_from',
      );
      expect(history).toEqual([
        { id: idOf(4), status: '完好', deleted: false, origin: 1 },
        { id: idOf(4), status: '破损', deleted: false, origin: 2 },
        { id: idOf(4), status: '破损', deleted: true, origin: 3 },
      ]);
    });
  });

  it('writes into granted divisions only, and says nothing of personal values', async () => {
    await withEngine(async (_, session) => {
      const records = [part(1), part(2, { id: idOf(2, '140106') }), { id: idOf(3, '140107'), deleted: true }];
      expect(fates(await push(session, records, { divisions: ['140105', '99'] }))).toEqual([
        'accepted',
        'rejected division_not_granted',
        'rejected division_not_granted',
      ]);
      expect(fates(await push(session, records, { divisions: [] }))).toEqual(
        Array(3).fill('rejected division_not_granted'),
      );
      const fields = ['name', 'competentDepartmentCode', 'competentDepartmentName', 'status', 'easting'];
      const granted = [part(1, { status: '破损' }), part(5, { note: 'x' }), { id: idOf(1, '140106'), deleted: true }];
      expect(fates(await push(session, granted, { fields }))).toEqual([
        'accepted',
        'rejected field_not_granted',
        'duplicate',
      ]);
      const plan = pushPlan(standardOf('department', undefined, undefined), { asOf: '2024-06-01' });
      const phone = plan.standard.type.fields.find(({ sensitivity }) => sensitivity === 'personal');
      const department = {
        code: 'A-1',
        role: '主管部门',
        name: '城管局',
        divisionCode: '140105',
        [phone?.name ?? '']: 'N/A',
      };
      const outcome = await push(session, [department, { ...department, divisionCode: '150105', code: 'A-2' }], {
        plan,
        divisions: ['14'],
      });
      expect(outcome.records.map(({ status }) => status)).toEqual(['accepted', 'rejected']);
      expect(JSON.stringify(outcome)).not.toContain('N/A');
      expect(JSON.stringify(outcome)).toContain('***');
    });
  });

  it('refuses what is no batch as a whole, and leaves nothing', async () => {
    await withEngine(async (_, session) => {
      await push(session, [part(1)]);
      const body = new TextEncoder().encode(`${JSON.stringify(part(2))}\n{"id":`);
      await expect(push(session, [], { body })).rejects.toThrow('file_format_unknown');
      await expect(push(session, [], { body: Uint8Array.of(0x7b, 0xff) })).rejects.toThrow('encoding_undecodable');
      expect(await rowsOf(session)).toHaveLength(1);
      expect(fates(await push(session, [part(2)]))).toEqual(['accepted']);
    });
  });

  it('does with any sequence of batches what a model of one record after the other does', async () => {
    await withEngine(async (_, session) => {
      await push(session, []);
      let run = 0;
      const change = fc.record({
        n: fc.integer({ min: 1, max: 6 }),
        note: fc.constantFrom('', 'a', 'b'),
        version: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
        deleted: fc.boolean(),
      });
      const batches = fc.array(fc.uniqueArray(change, { selector: ({ n }) => n, maxLength: 6 }), { maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(batches, async (batches) => {
          const base = ++run * 10;
          const model = new Map<
            string,
            { note: string; deleted: boolean; version: number | undefined; versions: number }
          >();
          for (const batch of batches) {
            const records = batch.map(({ n, note, version, deleted }) => ({
              ...(deleted ? { id: idOf(base + n), deleted } : part(base + n, { note })),
              ...(version === undefined ? {} : { version }),
            }));
            const expected = batch.map(({ n, note, version, deleted }) => {
              const id = idOf(base + n);
              const stored = model.get(id);
              if (stored === undefined) {
                if (deleted && version === undefined) return 'duplicate';
                model.set(id, { note: deleted ? '' : note, deleted, version, versions: 1 });
                return 'accepted';
              }
              const newer = version !== undefined && version > (stored.version ?? -1);
              if (version !== undefined && version < (stored.version ?? -1)) return 'superseded';
              const same = deleted ? stored.deleted : !stored.deleted && stored.note === note;
              if (same) {
                if (newer) stored.version = version;
                return 'duplicate';
              }
              if (version !== undefined && version === stored.version) return 'rejected version_conflict';
              model.set(id, {
                note: deleted ? stored.note : note,
                deleted,
                version: version ?? stored.version,
                versions: stored.versions + 1,
              });
              return 'accepted';
            });
            expect(fates(await push(session, records))).toEqual(expected);
          }
          const stored = await session.query<{
            id: string;
            note: string | null;
            deleted: boolean;
            v: number | null;
            n: number;
          }>(
            `SELECT id, note, deleted, record_version::float8 AS v,
               (SELECT count(*)::float8 FROM shuniu.part_history h WHERE h.id = t.id) AS n
             FROM shuniu.part t WHERE id BETWEEN $1 AND $2`,
            [idOf(base), idOf(base + 9)],
          );
          expect(
            new Map(stored.map(({ id, note, deleted, v, n }) => [id, [note ?? '', deleted, v ?? undefined, n + 1]])),
          ).toEqual(
            new Map(
              [...model].map(([id, { note, deleted, version, versions }]) => [id, [note, deleted, version, versions]]),
            ),
          );
        }),
        { numRuns: name === 'pglite' ? 15 : 40 },
      );
    });
  });

  describe('of a whole survey', () => {
    const out = mkdtempSync(join(tmpdir(), 'shuniu-push-'));
    afterAll(() => rmSync(out, { recursive: true, force: true }));
    const options = cityOptions({ out, parts: 3000, defects: 0.2, seed: 7, classColumn: true });
    beforeAll(() => void generate(options));

    it('finds and stores what the import of the file does', async () => {
      const file = join(out, 'parts.csv');
      const grids = join(out, 'grids.geojson');
      const crs = `EPSG:${options.epsg}`;
      const overlay = options.overlay.at(-1)!;
      const asOf = '2026-03-01';
      const standard = standardOf('part', options.standard, overlay);
      const run = {
        ...{ files: [file], as: 'part', standard: options.standard, overlay, asOf, crs, grids, samples: 1_000_000 },
        ...({ onConflict: 'update', onMissing: 'keep', dryRun: false, workers: 0, lang: 'en' } as const),
      };
      // the rows of the file as records of members, and their lines
      const source = await openSource(file);
      const loaded = await loadGrids(grids, undefined);
      const prepared = await prepareFile(source, 'parts.csv', {
        options: run,
        standard,
        columnMap: undefined,
        grids: loaded,
      });
      const records: Pushed[] = [];
      const lines: number[] = [];
      for await (const batch of prepared.batches())
        for (let row = 0; row < batch.rows; row++) {
          lines.push(batch.line[row]!);
          const cells = [...prepared.file!.fields].map(([name, { column }]) => [name, textAt(batch, row, column)]);
          records.push(Object.fromEntries(cells) as Pushed);
        }
      await source.close();

      const { report, imported } = await withEngine(async (engine, session) => {
        const store = await storeOn(engine);
        const { report, close } = await importFiles(run, { store });
        await close();
        return { report, imported: await rowsOf(session) };
      });
      // a row that does not fit its header is no record at all
      const lost = new Set(
        report.notices
          .filter(({ code }) => code === 'row_width' || code === 'encoding_undecodable')
          .flatMap(({ samples }) => samples.map(({ line }) => line)),
      );
      const ofFile = report.notices.flatMap(({ code, severity, samples }) =>
        samples
          .filter(({ line }) => line > 0 && !lost.has(line))
          .map(({ line, field, value, expected }) => JSON.stringify([line, code, severity, field, value, expected])),
      );

      await withEngine(async (_, session) => {
        const plan = pushPlan(standard, { asOf, crs, ...(loaded === undefined ? {} : { grids: loaded }) });
        const kept = records.filter((_, i) => !lost.has(lines[i]!));
        const keptLines = lines.filter((line) => !lost.has(line));
        const outcome = await push(session, kept, { plan });
        const ofPush = outcome.findings.map(({ line, code, severity, field, value, expected }) =>
          JSON.stringify([keptLines[line - 1], code, severity, field, value ?? null, expected]),
        );
        expect(ofPush.toSorted()).toEqual(ofFile.toSorted());
        expect(ofPush.length).toBeGreaterThan(300);
        const { accepted, rejected } = outcome.counts;
        expect({ accepted, refused: rejected + lost.size }).toEqual({
          accepted: report.counts.accepted,
          refused: report.counts.refused,
        });
        // but for who wrote it, when, and as what version
        const own = ['origin', 'valid_from', 'record_version'];
        const content = (rows: StoredRow[]): unknown[] =>
          rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !own.includes(column))));
        expect(content(await rowsOf(session))).toEqual(content(imported));
        // once more: nothing is new
        const again = await push(session, kept, { plan });
        expect(again.counts).toMatchObject({ accepted: 0, duplicate: accepted, rejected });
      });
    });
  });

  it.runIf(name === 'postgres')('lets producers push at the same time, and none wait for ever', async () => {
    await withEngine(async (engine, session) => {
      const producers = await Promise.all(Array.from({ length: 6 }, () => engine.open()));
      const accepted = await Promise.all(
        producers.map(async (own, p) => {
          let sum = 0;
          // all of them write the same 200 records of three counties, each in another order, the first ones making the table
          for (let round = 0; round < 8; round++) {
            const records = Array.from({ length: 200 }, (_, i) => (i * [1, 3, 7, 9, 11, 13][p]! + round) % 200).map(
              (n) => part(n + 1, { id: idOf(n + 1, `14010${5 + (n % 3)}`), note: `${p} ${round}` }),
            );
            sum += (await push(own, records)).counts.accepted;
          }
          await own.release();
          return sum;
        }),
      );
      const [stored] = await session.query<{ n: number }>(
        'SELECT ((SELECT count(*) FROM shuniu.part) + (SELECT count(*) FROM shuniu.part_history))::float8 AS n',
      );
      expect(stored?.n).toBe(accepted.reduce((a, b) => a + b));
      expect(stored?.n).toBe(6 * 8 * 200);
      const indexes = await session.query(
        `SELECT indexname FROM pg_indexes WHERE schemaname = 'shuniu' AND tablename = 'part' ORDER BY 1`,
      );
      expect(indexes.length).toBeGreaterThan(2);
    });
  });

  it.runIf(name === 'postgres')('makes room for an import, however many push', async () => {
    await withEngine(async (engine, session) => {
      await push(session, [part(1)]);
      const store = await storeOn(engine);
      let over = false;
      const producers = await Promise.all(Array.from({ length: 4 }, () => engine.open()));
      const pushing = producers.map(async (own, p) => {
        for (let n = 0; !over; n++)
          await push(own, [part(p * 1000 + (n % 500))]).catch((error: unknown) => {
            if (!(error instanceof Error && error.message.includes('an import is writing'))) throw error;
          });
        await own.release();
      });
      const job = await store.job({
        table: PLAN.table,
        key: 'k',
        onConflict: 'update',
        onMissing: 'keep',
        describe: {},
      });
      over = true;
      await Promise.all(pushing);
      await job.finish();
      await job.close();
      await job.release();
    });
  });

  it.runIf(name === 'postgres')(
    'is told to come again while an import has the table, and the other way round',
    async () => {
      await withEngine(async (engine, session) => {
        const store = await storeOn(engine);
        const job = await store.job({
          table: PLAN.table,
          key: 'k',
          onConflict: 'update',
          onMissing: 'keep',
          describe: {},
        });
        await expect(push(session, [part(1)])).rejects.toMatchObject({ code: 'store_busy' });
        await job.finish();
        await job.close();
        await job.release();
        await setTimeout(0);
        expect(fates(await push(session, [part(1)]))).toEqual(['accepted']);
      });
    },
  );
});
