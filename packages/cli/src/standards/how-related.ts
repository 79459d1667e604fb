import type { MapEvidence, Relative } from '@shuniu/schema';
import { mapEvidenceWords, relationshipWords } from '../words/standards.ts';
import { say, type Lang } from '../words/text.ts';

/** How two classes lie to each other, and how far that can be relied on. */
export function howRelated(
  { relationship, evidence }: Pick<Relative, 'relationship' | 'evidence'>,
  lang: Lang,
): string {
  const known = Object.hasOwn(mapEvidenceWords, evidence)
    ? say(lang, mapEvidenceWords[evidence as MapEvidence])
    : evidence;
  return `${say(lang, relationshipWords[relationship])}, ${known}`;
}
