import type { Finding } from '../../finding/finding.ts';
import { words } from '../../finding/words.ts';
import type { PushPlan } from './push-plan.ts';

export type RecordFate =
  /** It is in force now. */
  | 'accepted'
  /** The same content is stored already. */
  | 'duplicate'
  /** A newer version is stored. */
  | 'superseded'
  /** Something is wrong with it. */
  | 'rejected'
  /** It cannot be judged here yet. */
  | 'deferred';

/** What is to be said of a record, in the words of both languages. */
export interface Remark {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** JSON pointer (RFC 6901) to the member, where one is to blame. */
  readonly pointer?: string;
  readonly expected?: string;
  /** The value as it stood; of a personal field it is not repeated. */
  readonly actual?: string;
  readonly message: { readonly zh: string; readonly en: string };
}

/** What became of one line. */
export interface RecordStatus {
  /** Physical line of the body, from 1. */
  readonly line: number;
  readonly status: RecordFate;
  /** Its identity as it stood: the values of the record type's identity, one behind the other; empty where it had none. */
  readonly key: string;
  /** Where its JSON object stands in the body. */
  readonly from: number;
  readonly to: number;
  /** Why it was rejected or deferred, the cause first; warnings of records that were accepted. */
  readonly remarks?: readonly Remark[];
}

/** Errors before warnings, else in the order they were made. */
export function remarksOf(findings: readonly Finding[], plan: PushPlan): Remark[] {
  return findings
    .toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
    .map((finding) => remarkOf(finding, plan));
}

function remarkOf(found: Finding, plan: PushPlan): Remark {
  const finding = inMembers(found, plan);
  const { code, severity, field, value } = finding;
  const stated = finding.params?.['expected'];
  const expected = finding.expected ?? (stated === undefined ? undefined : String(stated));
  return {
    code,
    severity,
    ...(field === undefined ? {} : { pointer: `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}` }),
    ...(expected === undefined ? {} : { expected }),
    ...(value === undefined ? {} : { actual: value }),
    message: { zh: words(finding, 'zh-CN'), en: words(finding, 'en') },
  };
}

/** A batch has members where a file has columns with numbers, and lines but no input. */
function inMembers(finding: Finding, { layout }: PushPlan): Finding {
  const { params = {} } = finding;
  const degrees = layout.roles.has('lon');
  switch (finding.code) {
    case 'coordinate_axes_swapped':
      return {
        ...finding,
        params: {
          ...params,
          'axes@zh-CN': degrees ? 'lon 为东、lat 为北' : 'easting 为东、northing 为北',
          'axes@en': degrees ? 'lon is east, lat is north' : 'easting is east, northing is north',
        },
      };
    case 'value_malformed':
      // a member that is no field
      return finding.field === undefined && params['title'] !== undefined
        ? { ...finding, field: String(params['title']) }
        : finding;
    case 'record_other_edition':
      return { ...finding, field: 'edition' };
    default:
      return finding;
  }
}
