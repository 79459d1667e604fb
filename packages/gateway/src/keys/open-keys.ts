import { existsSync, statSync } from 'node:fs';
import type { Session } from '@shuniu/sdk/store';
import { misconfiguration } from '../config/config-error.ts';
import { KeyFile } from './key-file.ts';

/**
 * The key file of this database: made at the first start, and from then on this one and no other.
 * @throws ConfigError key_file_lost, key_file_foreign, key_file_open, key_file_unusable
 */
export async function openKeys(session: Session, path: string): Promise<KeyFile> {
  const wanted = await markOf(session);
  if (wanted !== undefined && !existsSync(path)) throw misconfiguration('key_file_lost', { path, wanted });
  const keys = opened(path);
  const kept = wanted ?? (await keepMark(session, keys.mark));
  if (kept !== keys.mark) throw misconfiguration('key_file_foreign', { path, wanted: kept, found: keys.mark });
  return keys;
}

/** Fingerprint of the key file that belongs to a database; undefined before its first start. */
export async function markOf(session: Session): Promise<string | undefined> {
  const [row] = await session.query<{ mark: string }>('SELECT mark FROM hub.key_mark');
  return row?.mark;
}

/** Of two instances that start at once, the first one's mark stays. */
async function keepMark(session: Session, mark: string): Promise<string> {
  await session.run('INSERT INTO hub.key_mark (mark) VALUES ($1) ON CONFLICT DO NOTHING', [mark]);
  return (await markOf(session)) ?? mark;
}

function opened(path: string): KeyFile {
  try {
    const keys = KeyFile.open(path);
    if ((statSync(path).mode & 0o007) !== 0) throw misconfiguration('key_file_open', { path });
    return keys;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConfigError') throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? 'no key file';
    throw misconfiguration('key_file_unusable', { path, reason });
  }
}
