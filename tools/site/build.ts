import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtIn, StandardsError } from '@shuniu/schema';
import { openLibrary, StandardsBroken } from '@shuniu/sdk/standards';
import { INDEX } from './search-page.ts';
import { siteOf } from './site.ts';

/** `npm run docs -- --out <folder> --standards <folder of a city>`: the standards library as pages. */
const { values } = parseArgs({ options: { out: { type: 'string' }, standards: { type: 'string' } } });
const out = values.out ?? 'site';

// Whatever lies in the folder goes, so it has to be a site that was built before.
if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, INDEX))) {
  console.error(`${out} 不是以前生成的网站，不会覆盖；请另选 --out · is no site built before and is left alone`);
  process.exitCode = 2;
} else {
  const library = values.standards === undefined ? builtIn : await openLibrary(values.standards).catch(refuse);
  const files = siteOf(library);
  rmSync(out, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
  console.log(`${files.size} 个文件 files → ${join(out, 'index.html')}`);
}

/** What is wrong with the folder is for its maintainer to read, without a stack. */
function refuse(error: unknown): never {
  if (!(error instanceof StandardsBroken || error instanceof StandardsError)) throw error;
  console.error(`${error.message}\n逐条查看 see all: npx shuniu standards lint ${values.standards ?? ''}`);
  process.exit(2);
}
