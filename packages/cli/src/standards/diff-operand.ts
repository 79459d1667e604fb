import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import { overlayChain, resolveTable, type Library, type ResolvedTable } from '@shuniu/schema';
import type { SarifSide } from '@shuniu/sdk/standards';
import { UsageError } from '../usage-error.ts';
import { diff as words } from '../words/diff.ts';

/** One side of `standards diff`, read. */
export interface Operand {
  readonly text: string;
  readonly table: ResolvedTable;
  readonly library: Library;
  /** Where its files are, if it lies in a folder that was named. */
  readonly side?: SarifSide;
}

const FORM = /^(?:(.+)::)?([^:+]+)((?:\+[^+:]+)*)$/s;

/**
 * `[folder::]table@edition[+overlay]`. Without a folder it is a table of the library given.
 * @throws UsageError, StandardsError, StandardsBroken; the file system's error
 */
export async function openOperand(text: string, library: Library): Promise<Operand> {
  const [, folder, ref, layers = ''] = FORM.exec(text) ?? [];
  if (ref === undefined) throw new UsageError(words.operandShape, { text });
  const overlays = layers.split('+').filter((id) => id !== '');
  if (folder === undefined) return { text, library, table: tableOf(ref, overlays, library) };
  const { openState } = await import('@shuniu/sdk/standards');
  const state = await openState(folder);
  return {
    text,
    library: state.library,
    table: tableOf(ref, overlays, state.library),
    side: { root: rootOf(folder), placeOf: state.placeOf },
  };
}

/** `+cn-14+cn-140100` says the chain in full; the last one implies those beneath it, so the others must be among them. */
function tableOf(ref: string, overlays: readonly string[], library: Library): ResolvedTable {
  const last = overlays.at(-1);
  if (last === undefined) return resolveTable(ref, undefined, library);
  const chain = overlayChain(last, library).map(({ id }) => id);
  const stray = overlays.find((id) => !chain.includes(id));
  if (stray !== undefined) throw new UsageError(words.notInChain, { id: stray, last, chain: chain.join(' → ') });
  return resolveTable(ref, last, library);
}

/** A relative folder stays relative: who reads the log resolves it against the checkout. */
function rootOf(folder: string): string {
  const path = folder.replaceAll('\\', '/').replace(/\/+$/, '');
  if (isAbsolute(folder)) return `${pathToFileURL(path).href}/`;
  return `${path.split('/').map(encodeURIComponent).join('/')}/`;
}
