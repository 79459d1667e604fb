import { openEngine, transaction } from '@shuniu/sdk/store';
import { numberImports } from '../../src/feed/sequencer.ts';

/** A sequencer for sequencer.test.ts to kill: numbers as fast as it can, and says so. Argument: address of the database. */
const engine = await openEngine(process.argv[2] ?? '');
const session = await engine.open();
for (;;) process.stdout.write(`${await transaction(session, () => numberImports(session))}\n`);
