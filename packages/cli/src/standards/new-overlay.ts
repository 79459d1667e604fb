import { overlayChain } from '@shuniu/schema';
import { newOverlay, present, putFiles } from '@shuniu/sdk/standards';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { usage } from '../words/failures.ts';
import { standards } from '../words/standards.ts';
import { say } from '../words/text.ts';
import { libraryIn } from './library-in.ts';

export interface NewOverlayFlags {
  readonly base: readonly string[];
  readonly parent?: string;
  readonly nameZh?: string;
  readonly nameEn?: string;
  readonly dir: string;
  readonly json?: boolean;
}

export async function startOverlay(id: string, flags: NewOverlayFlags, io: Io): Promise<void> {
  const { base: bases, parent: wanted, nameZh, nameEn, dir } = flags;
  if (bases.length === 0) throw new UsageError(usage.missingOption, { name: '--base' });
  const library = await libraryIn(dir);
  const { parent, files } = newOverlay(
    {
      id,
      bases,
      ...(wanted !== undefined && { parent: wanted }),
      ...(nameZh !== undefined && { nameZh }),
      ...(nameEn !== undefined && { nameEn }),
    },
    library,
  );
  const [there] = await present(dir, files.keys());
  if (there !== undefined) throw new UsageError(standards.neverOverwritten, { path: `${dir}/${there}` });
  await putFiles(dir, files);
  if (flags.json === true) {
    io.out(JSON.stringify({ id, parent, folder: dir, files: [...files.keys()] }, null, 2));
    return;
  }
  const lang = io.lang();
  io.out(say(lang, standards.started, { id, parent: parent ?? say(lang, standards.none), folder: dir }));
  for (const path of files.keys()) io.out(`  ${path}`);
  if (parent !== null && overlayChain(parent, library).at(-1)?.status === 'synthetic')
    io.out(say(lang, standards.parentSynthetic, { parent }));
  const yaml = `${dir}/overlays/${id}/overlay.yaml`;
  io.out(say(lang, standards.startedNext, { yaml, id, base: bases[0] ?? '', folder: dir }));
}
