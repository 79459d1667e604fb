import type { Session } from '@shuniu/sdk/store';
import type { Pool } from '../database/pool.ts';
import type { KeyFile } from '../keys/key-file.ts';
import type { Credential } from './credential.ts';
import { loadCredential } from './load-credential.ts';

/** Most credentials that an instance remembers. An SM2 key brings a table of some hundred kilobytes. */
const MOST = 500;

/** Longest id that is looked for. */
const LONGEST_ID = 100;

/**
 * What this instance remembers of credentials, keys imported. It may be out of date: nothing is admitted before the database
 * has said that version, state and dates still hold.
 */
export class Credentials {
  readonly #remembered = new Map<string, Credential>();
  readonly #pool: Pool;
  readonly #keys: KeyFile;

  constructor(pool: Pool, keys: KeyFile) {
    this.#pool = pool;
    this.#keys = keys;
  }

  /** `undefined` where there is none that can be used. What cannot be used is not remembered: it may be registered the next moment. */
  async get(id: string): Promise<Credential | undefined> {
    const known = this.#remembered.get(id);
    if (known !== undefined) {
      // to the end: a Map keeps the order of insertion, and the first is the one to forget
      this.#remembered.delete(id);
      this.#remembered.set(id, known);
      return known;
    }
    return id.length > LONGEST_ID ? undefined : this.#pool.use((session) => this.read(session, id));
  }

  /** Reads it anew. */
  async read(session: Session, id: string): Promise<Credential | undefined> {
    const credential = await loadCredential(session, this.#keys, id);
    this.#remembered.delete(id);
    if (credential === undefined) return undefined;
    this.#remembered.set(id, credential);
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > MOST && oldest !== undefined) this.#remembered.delete(oldest);
    return credential;
  }

  forget(id: string): void {
    this.#remembered.delete(id);
  }
}
