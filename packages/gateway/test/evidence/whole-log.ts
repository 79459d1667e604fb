import {
  decodeEntries,
  parseCheckpoint,
  parseLeaf,
  parseNote,
  parseVkey,
  tilePath,
  tileWidth,
  verifyCheckpoint,
  type Checkpoint,
  type Leaf,
  type Tile,
  type VerifierKey,
} from '@shuniu/sdk/evidence';
import { mth } from '../../../sdk/test/evidence/second-opinion.ts';
import { admin, type TestHub } from '../hub.ts';

/** The log as somebody outside sees it, by its routes alone. */
export interface WholeLog {
  readonly checkpoint: Checkpoint;
  readonly entries: readonly Buffer[];
  readonly leaves: readonly Leaf[];
}

/** Gets checkpoint and all entries, and holds them against each other by the recursion of RFC 6962. Throws where they disagree. */
export async function wholeLog(test: Pick<TestHub, 'app'>): Promise<WholeLog> {
  const note = await fetched(test, 'checkpoint');
  const key = parseVkey((await fetched(test, 'key')).toString().trim()) as VerifierKey;
  const verified = verifyCheckpoint(note.toString(), key, []);
  if ('code' in verified) throw new Error(`checkpoint: ${verified.code}`);
  const { checkpoint } = verified;
  const entries: Buffer[] = [];
  for (const tile of tilesOf(checkpoint.size)) {
    const bundle = decodeEntries(await fetched(test, tilePath({ ...tile, level: 'entries' })));
    if (bundle?.length !== tile.width) throw new Error(`bundle ${tile.index} holds ${bundle?.length}`);
    entries.push(...bundle);
  }
  if (!mth(entries).equals(checkpoint.root)) throw new Error('the root is not that of the entries');
  const leaves = entries.map(parseLeaf);
  if (leaves.some((leaf) => leaf === undefined)) throw new Error('an entry is no leaf');
  return { checkpoint, entries, leaves: leaves as Leaf[] };
}

export function sizeIn(note: string): number {
  return parseCheckpoint(parseNote(note)?.text ?? '')?.size ?? -1;
}

function tilesOf(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let width = 1; (width = tileWidth(0, tiles.length, size)) > 0;)
    tiles.push({ level: 0, index: tiles.length, width });
  return tiles;
}

export async function fetched(test: Pick<TestHub, 'app'>, path: string): Promise<Buffer> {
  const answer = await test.app.inject({
    url: `/v1/evidence/${path}`,
    headers: { 'x-test-principal': JSON.stringify(admin('audit')) },
  });
  if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
  return answer.rawPayload;
}

/** Until every committed leaf has its place. */
export async function sequenced({ hub }: Pick<TestHub, 'hub'>): Promise<void> {
  for (;;) {
    const [row] = await hub.pool.use((session) =>
      session.query<{ left: number }>('SELECT count(*)::int AS left FROM hub.evidence_leaf WHERE index IS NULL'),
    );
    if (row?.left === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
