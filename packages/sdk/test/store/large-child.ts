import { StoreError } from '../../src/store/error.ts';
import { openStore } from '../../src/store/store.ts';
import { part, spec, tuples } from './rows.ts';

/**
 * A large import in a process of its own, for disk-full.test.ts: whatever a full disk does to the database, the test goes on.
 * Says `stored`, how many rows there are then, or `failed` and the code. Argument: address of the store.
 */
const CHUNKS = 12;
const ROWS = 10_000;

async function load(address: string): Promise<number> {
  const store = await openStore(address);
  try {
    const job = await store.job(spec('large'));
    for (let chunk = 0; chunk < CHUNKS; chunk++) {
      if (job.committed(chunk) !== undefined) continue;
      const writer = await job.begin(chunk);
      await writer.write(tuples(Array.from({ length: ROWS }, (_, i) => part(chunk * ROWS + i))), ROWS);
      await writer.commit();
    }
    await job.finish();
    await job.close();
    return (await store.counts('test_part')).inForce;
  } finally {
    await store.close();
  }
}

try {
  console.log(`stored ${await load(process.argv[2] ?? '')}`);
} catch (error) {
  console.log(`failed ${error instanceof StoreError ? error.code : String(error)}`);
  process.exitCode = 3;
}
