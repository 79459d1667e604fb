import { HubProblem, type Change, type HubClient } from '../client/index.ts';
import type { NearEnd } from './ends.ts';
import { LinkError } from './link-error.ts';

export interface NearHubOptions {
  /** What messages call it. */
  readonly name: string;
  readonly dataset: string;
  readonly grant?: string;
  /** Fields of the identity, in the order of the record type: what a record that is gone is known by. */
  readonly identity: readonly string[];
  /** Changes of one page. */
  readonly pageSize: number;
  readonly signal?: AbortSignal;
}

/** What the receiver works out for itself, and must: division by its own rules, the grid by its own grids. */
const OWN = ['key', 'division', 'locatedGrid'];

/** The change feed of a hub, as records to send on. */
export function nearHub(client: HubClient, options: NearHubOptions): NearEnd {
  const { name, dataset, grant, identity, pageSize, signal } = options;
  return {
    async changes(cursor, waitSeconds) {
      try {
        const page = await client.changePage(dataset, {
          cursor: cursor ?? 'start',
          limit: pageSize,
          waitSeconds,
          ...(grant === undefined ? {} : { grant }),
          ...(signal === undefined ? {} : { signal }),
        });
        const records = page.changes.map((change) => sentOn(change, identity));
        return { records, cursor: page.cursor, upToDate: !page.more };
      } catch (error) {
        throw lostPlace(error, name);
      }
    },
  };
}

/** A record as a batch has it; what is gone, or is no longer ours to see, is withdrawn. */
export function sentOn(change: Change, identity: readonly string[]): string {
  if (change.op !== 'put') return JSON.stringify({ ...identityIn(change.key, identity), deleted: true });
  const members = Object.entries(change.record).filter(([name, value]) => !OWN.includes(name) && value !== null);
  return JSON.stringify(Object.fromEntries(members));
}

/**
 * A key is division, identity and edition with `~` between them; what is not letters, digits, `.`, `_` and `-` stands as `=`
 * and the hexadecimal of its UTF-8.
 */
function identityIn(key: string, identity: readonly string[]): Record<string, string> {
  const [, ...values] = key.split('~').map((part) => (part.startsWith('=') ? fromHex(part.slice(1)) : part));
  if (values.length < identity.length)
    throw new RangeError(`the key ${key} has fewer parts than ${identity.join(', ')}`);
  return Object.fromEntries(identity.map((name, at) => [name, values[at] ?? '']));
}

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').toString('utf8');

function lostPlace(error: unknown, hub: string): unknown {
  if (!(error instanceof HubProblem)) return error;
  const reason = String(error.params['reason'] ?? error.code);
  if (error.code === 'cursor_invalid' || (error.code === 'cursor_too_old' && reason === 'restored'))
    return new LinkError('near_restored', { hub, reason }, error);
  return error.code === 'cursor_too_old' ? new LinkError('near_changed', { hub, reason }, error) : error;
}
