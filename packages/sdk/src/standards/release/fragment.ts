import { diffRules, type DiffLevel, type DiffRule } from '@shuniu/schema';
import { schemaCheck } from '../../json-schema.ts';
import { parseDocument } from '../../yaml.ts';
import type { StandardsSchemas } from '../folder-reader.ts';
import { problemAt, type Problem } from '../problem.ts';
import type { StandardsFiles } from '../standards-files.ts';

export const CHANGE_KINDS = {
  added: { zh: '新增', en: 'added' },
  changed: { zh: '变更', en: 'changed' },
  deprecated: { zh: '停用', en: 'deprecated' },
  removed: { zh: '删除', en: 'removed' },
  fixed: { zh: '更正', en: 'fixed' },
} as const;

/** What a person wrote about one change, in `changes/<slug>.md`. */
export interface Fragment {
  /** Inside the folder. */
  readonly path: string;
  /** Ids of the units that it is about. */
  readonly concerns: readonly string[];
  readonly kind: keyof typeof CHANGE_KINDS;
  readonly who: string;
  readonly zh: string;
  readonly en: string;
  /** Single changes of which a person says that they weigh otherwise than the catalogue has it. */
  readonly levels: readonly {
    readonly rule: DiffRule;
    readonly code: string;
    readonly level: DiffLevel;
    readonly reason: string;
  }[];
  /** What stands beneath the head. */
  readonly more: string;
}

/** All changes that wait in a folder, by file name, and what is wrong with them. */
export function fragmentsIn(
  files: StandardsFiles,
  schemas: StandardsSchemas,
): { readonly fragments: readonly Fragment[]; readonly problems: readonly Problem[] } {
  const fragments: Fragment[] = [];
  const problems: Problem[] = [];
  for (const path of [...files.keys()].filter((each) => /^changes\/[^/]+\.md$/.test(each)).sort()) {
    if (path.toLowerCase() === 'changes/readme.md') continue;
    const read = readFragment(path, files.get(path) ?? new Uint8Array(), schemas['change.md'] ?? {});
    if ('path' in read) fragments.push(read);
    else problems.push(...read.reasons.map((reason) => problemAt('change_broken', path, 1, path, reason)));
  }
  return { fragments, problems };
}

/** Every value of the head is text: `0101` keeps its zero. */
function readFragment(path: string, bytes: Uint8Array, schema: object): Fragment | { reasons: readonly string[] } {
  const text = new TextDecoder('utf-8').decode(bytes).replaceAll('\r\n', '\n');
  const [, head, more = ''] = /^---\n([\s\S]*?\n)---(?:\n([\s\S]*))?$/.exec(text) ?? [];
  if (head === undefined) return { reasons: ['it begins with no head between two lines ---'] };
  const document = parseDocument(head, { schema: 'failsafe', uniqueKeys: true });
  if (document.errors.length > 0) return { reasons: document.errors.map(({ message }) => message) };
  let content: unknown;
  try {
    content = document.toJS();
  } catch (error) {
    return { reasons: [error instanceof Error ? error.message : String(error)] };
  }
  const breaches = schemaCheck(schema)(content);
  if (breaches.length > 0) return { reasons: breaches.map(({ at, reason }) => `${at.slice(1) || 'head'}: ${reason}`) };
  const { levels = [], ...rest } = content as Omit<Fragment, 'path' | 'more' | 'levels'> &
    Partial<Pick<Fragment, 'levels'>>;
  const strange = levels.filter(({ rule }) => !Object.hasOwn(diffRules, rule));
  if (strange.length > 0) return { reasons: strange.map(({ rule }) => `levels: there is no rule ${rule}`) };
  return { path, ...rest, levels, more: more.trim() };
}
