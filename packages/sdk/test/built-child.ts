import { mkdirSync, rmSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Below the workspace, so that a program there finds the same packages. */
const PLACE = fileURLToPath(new URL('../../../node_modules/.cache/shuniu-test/', import.meta.url));

/**
 * A program of a test as plain JavaScript over the built packages: whoever starts it fifty times pays for no compiler.
 * @returns the path of the program; it goes with the process that asked
 */
export async function builtChild(program: URL): Promise<string> {
  mkdirSync(PLACE, { recursive: true });
  const outfile = join(PLACE, `${basename(program.pathname, '.ts')}-${process.pid}.mjs`);
  await build({
    entryPoints: [fileURLToPath(program)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: [
      {
        name: 'src is read as it was built',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^\.{1,2}\/.*\/?src\/.*\.ts$/ }, ({ path, resolveDir }) => {
            const built = join(resolveDir, path).replace(`${sep}src${sep}`, `${sep}dist${sep}`).replace(/\.ts$/, '.js');
            return { path: pathToFileURL(built).href, external: true };
          });
        },
      },
    ],
  });
  process.once('exit', () => rmSync(outfile, { force: true }));
  return outfile;
}
