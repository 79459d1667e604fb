import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from './blocks.ts';

export interface Ran {
  readonly out: string;
  readonly err: string;
  /** Its commands that failed. */
  readonly failed: string | undefined;
}

/**
 * Runs blocks one after the other in one bash, as a reader would in one terminal.
 * @returns for each what it printed; `undefined` where the shell had ended before
 * @param before commands ahead of a block that no page shows, by the block's place in the list
 */
export async function runBlocks(
  blocks: readonly Block[],
  before: ReadonlyMap<number, string>,
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<(Ran | undefined)[]> {
  const outputs = join(folder, 'outputs');
  mkdirSync(outputs);
  const script = blocks.map((block, n) =>
    [
      `exec >${outputs}/${n}.out 2>${outputs}/${n}.err`,
      `FAILED=${outputs}/${n}.failed`,
      before.get(n) ?? '',
      block.manner === 'until-stopped' ? stopped(block.text) : block.text,
    ].join('\n'),
  );
  writeFileSync(join(folder, 'recipes.sh'), [STRICT, ...script].join('\n'));
  const work = join(folder, 'work');
  mkdirSync(work, { recursive: true });
  await new Promise<void>((resolve) => {
    // with a socket for its input bash takes itself for a remote shell, and reads somebody's .bashrc
    const child = spawn('bash', ['--norc', join(folder, 'recipes.sh')], {
      cwd: work,
      env,
      stdio: 'ignore',
      detached: true,
    });
    const deadline = setTimeout(() => child.pid !== undefined && process.kill(-child.pid), LONGEST_MS);
    child.on('close', () => {
      clearTimeout(deadline);
      resolve();
    });
  });
  return blocks.map((_, n) => {
    const said = (kind: string): string | undefined => {
      const path = join(outputs, `${n}.${kind}`);
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    };
    const { out, err, failed } = { out: said('out'), err: said('err'), failed: said('failed') };
    return out === undefined ? undefined : { out, err: err ?? '', failed };
  });
}

/** A wait of a recipe that is never over ends here. */
const LONGEST_MS = 100_000;

/** What would end `bash -e` is written down, so that one run tells all that is wrong; a refusal is a failure, people at a terminal read it. */
const STRICT = `set -uEo pipefail
trap 'echo "$BASH_COMMAND" >>"$FAILED"' ERR
curl() {
  local each
  for each in "$@"; do case $each in -f | -sSf) command curl "$@"; return ;; esac; done
  command curl --fail-with-body "$@"
}`;

/** Runs what does not end, for two seconds; it fails where it ends by itself. */
const stopped = (text: string): string => `set -m
( ${text} ) &
endless=$!
set +m
sleep 2
kill -- -$endless
wait $endless || [ $? -eq 143 ]`;
