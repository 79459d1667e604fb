import { lockFile } from '../../../src/store/engine/folder-lock.ts';

/** Takes a lock at a given moment, says whether it got it, and keeps it until its stdin ends. The moment comes as the first line of stdin. Argument: the file. */
const [file = ''] = process.argv.slice(2);
process.stdout.write('ready\n');
process.stdin.once('data', (at) => {
  while (Date.now() < Number(String(at)));
  try {
    lockFile(file);
    process.stdout.write('got it\n');
  } catch (error) {
    process.stdout.write(`${error instanceof Error && 'code' in error ? String(error.code) : String(error)}\n`);
  }
});
