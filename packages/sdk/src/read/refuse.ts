import { FileRefused } from '../finding/finding.ts';
import { hints, reasons } from './reasons.ts';
import type { Hint, Reason } from './reasons.ts';

type FileCode =
  | 'file_truncated'
  | 'file_encrypted'
  | 'file_too_complex'
  | 'file_format_unknown'
  | 'file_incomplete'
  | 'encoding_undecodable';

export interface RefusalDetails {
  readonly value?: string;
  readonly offset?: number;
  readonly limit?: number;
  /** Where a limit is passed or a structure is broken: what was found, and the physical line where the record begins. */
  readonly actual?: number;
  readonly atLine?: number;
  readonly expected?: string;
  readonly hint?: Hint;
  /** Anything else that helps: the entry of an archive, the tool's own words. */
  readonly detail?: string;
}

/** The error that refuses a whole file. `params.reason` is a stable word; `reason@zh-CN` and `reason@en` are for people. */
export function refuse(code: FileCode, reason: Reason, details: RefusalDetails = {}): FileRefused {
  const { value, expected, hint, detail, ...numbers } = details;
  const extra = detail === undefined ? '' : ` (${detail})`;
  return new FileRefused({
    code,
    severity: 'error',
    ...(value === undefined ? {} : { value }),
    ...(expected === undefined ? {} : { expected }),
    params: {
      reason,
      'reason@zh-CN': reasons[reason].zh + extra,
      'reason@en': reasons[reason].en + extra,
      ...(hint === undefined ? {} : { hint, 'hint@zh-CN': hints[hint].zh, 'hint@en': hints[hint].en }),
      ...numbers,
    },
  });
}
