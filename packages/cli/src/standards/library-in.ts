import { stat } from 'node:fs/promises';
import { builtIn, type Library } from '@shuniu/schema';
import { openLibrary } from '@shuniu/sdk/standards';

/** The library with the folder that is worked in; a folder that is not there yet holds nothing. */
export async function libraryIn(folder: string): Promise<Library> {
  const there = await stat(folder).catch(() => undefined);
  return there === undefined ? builtIn : openLibrary(folder);
}
