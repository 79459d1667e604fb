import type { Relationship, ResolvedTable } from '@shuniu/schema';

/** A counterpart that a name suggests. Nobody has reviewed it. */
export interface Proposal {
  readonly source: string;
  readonly sourceName: string;
  readonly target: string;
  readonly targetName: string;
  readonly relationship: Exclude<Relationship, 'none'>;
  /** 1: the same name. Less: the share of the longer name that the shorter one makes up. */
  readonly score: number;
  readonly reason: 'same-name' | 'same-but-brackets' | 'source-in-target' | 'target-in-source';
}

/** Below this share a name that is part of another says little. */
const LEAST = 0.5;

/**
 * Counterparts by name: the same name, the same but for what stands in brackets, and names that are part of each other. All of the
 * best kind that is found are given; nothing is picked among them. A class without proposal gets no row: nobody has looked at it.
 */
export function proposeMap(from: ResolvedTable, to: ResolvedTable): readonly Proposal[] {
  const targets = [...to.codes.values()];
  return [...from.codes.values()].flatMap(({ code, name }) => {
    const found = targets.flatMap((target): Proposal[] => {
      const likeness = likenessOf(name, target.name);
      if (likeness === undefined) return [];
      return [{ source: code, sourceName: name, target: target.code, targetName: target.name, ...likeness }];
    });
    const best = Math.min(...found.map(({ reason }) => rankOf(reason)));
    return found
      .filter(({ reason }) => rankOf(reason) === best)
      .sort((a, b) => b.score - a.score || (a.target < b.target ? -1 : 1));
  });
}

/** The rows as they belong into map.csv: sorted, and each that is not the same with the reason why it stands there. */
export function proposedRows(proposals: readonly Proposal[]): readonly (readonly string[])[] {
  return proposals
    .map(({ source, sourceName, target, targetName, relationship, reason }) => {
      const words = reason === 'same-name' ? '' : `${REASONS[reason]}：${sourceName} → ${targetName}`;
      return [source, target, relationship, '', '', '', '', 'by-name', words];
    })
    .sort((a, b) => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1));
}

const REASONS = {
  'same-but-brackets': 'same name but for brackets / 除括号外名称相同',
  'source-in-target': 'the target name is more special / 目标名称更具体',
  'target-in-source': 'the source name is more special / 原名称更具体',
} as const;

function likenessOf(source: string, target: string): Pick<Proposal, 'relationship' | 'score' | 'reason'> | undefined {
  const [a, b] = [plain(source), plain(target)];
  if (a === '' || b === '') return undefined;
  if (a === b) return { relationship: 'equivalent', score: 1, reason: 'same-name' };
  if (bare(source) === bare(target)) return { relationship: 'related', score: 0.95, reason: 'same-but-brackets' };
  const score = Math.min(a.length, b.length) / Math.max(a.length, b.length);
  if (score < LEAST) return undefined;
  // a longer name says more, and so means fewer things
  if (b.includes(a)) return { relationship: 'source-broader', score, reason: 'source-in-target' };
  if (a.includes(b)) return { relationship: 'source-narrower', score, reason: 'target-in-source' };
  return undefined;
}

function rankOf(reason: Proposal['reason']): number {
  return reason === 'same-name' ? 0 : reason === 'same-but-brackets' ? 1 : 2;
}

/** Without full-width forms, blanks and punctuation. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

function bare(name: string): string {
  return plain(name.normalize('NFKC').replace(/\([^()]*\)/g, ''));
}
