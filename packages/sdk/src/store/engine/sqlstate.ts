import { StoreError, type StoreErrorCode } from '../error.ts';

/** PostgreSQL's condition codes (appendix A of its manual) and Node's network errors that have a name of their own with us. */
const BY_CODE: Readonly<Record<string, StoreErrorCode>> = {
  '53100': 'store_disk_full',
  ENOSPC: 'store_disk_full',
  '55P03': 'store_busy',
  // a row that we encoded wrongly is a mistake of ours: the connection is as good as before
  '08P01': 'store_failed',
  '57P01': 'store_connection_lost',
  '57P02': 'store_connection_lost',
  '57P05': 'store_connection_lost',
  ECONNRESET: 'store_connection_lost',
  EPIPE: 'store_connection_lost',
  ETIMEDOUT: 'store_connection_lost',
  '57P03': 'store_unreachable',
  '53300': 'store_unreachable',
  '3D000': 'store_unreachable',
  ECONNREFUSED: 'store_unreachable',
  ENOTFOUND: 'store_unreachable',
  ENOENT: 'store_unreachable',
  EAI_AGAIN: 'store_unreachable',
  EHOSTUNREACH: 'store_unreachable',
  ENETUNREACH: 'store_unreachable',
  '28000': 'store_denied',
  '28P01': 'store_denied',
  '42501': 'store_denied',
  '23505': 'store_identity_conflict',
};

const LOST =
  /^(Connection terminated|Client has encountered a connection error|This socket has been ended|write after end)/;

/** Turns what a driver throws into a StoreError; a StoreError stays as it is. `connecting`: nothing was under way yet. */
export function storeError(error: unknown, connecting = false): StoreError {
  if (error instanceof StoreError) return error;
  const { code = '', message } = describe(error);
  let found = BY_CODE[code] ?? (code.startsWith('08') || LOST.test(message) ? 'store_connection_lost' : 'store_failed');
  if (connecting && found === 'store_connection_lost') found = 'store_unreachable';
  return new StoreError(found, message, code === '' ? {} : { sqlstate: code }, error);
}

function describe(error: unknown): { code?: string; message: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return describe(error.errors[0]);
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { message: error.message, ...(code === undefined ? {} : { code }) };
}
