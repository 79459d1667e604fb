import type { CodeTable, MapEvidence, Overlay, ResolvedTable, TableStatus, Words } from '@shuniu/schema';
import { trust as trustWords } from '../../packages/cli/src/words/doctor.ts';
import { evidenceWords, mapEvidenceWords, standards, validityWords } from '../../packages/cli/src/words/standards.ts';
import { both, link, markup, NOTHING, paragraphs, type Markup, type Part } from './markup.ts';
import { GLOSSARY } from './paths.ts';
import { fill, words } from './words.ts';

/** The box at the top of every page of a table or overlay: how far it can be trusted; unfolded, why. */
export function trustBox(
  {
    status,
    statusReason,
    ...about
  }: Pick<CodeTable | Overlay, 'status' | 'statusReason'> & Partial<Pick<CodeTable, 'verification'>>,
  name: Part,
  open = false,
): Markup {
  return markup`<aside class="trust ${status}" aria-label="${words.trust.zh} ${words.trust.en}">
<details${open ? markup` open=""` : NOTHING}><summary>${name} <span class="chip ${status}">${both(trustWords[status])}</span></summary>
${paragraphs(statusReason)}
<p>${'codes' in about ? both(heldWords(about.verification)) : NOTHING} ${link(`${GLOSSARY}#${status}`, both(words.whatItMeans))}</p></details></aside>`;
}

export function trustChip(status: TableStatus): Markup {
  return markup`<a class="chip ${status}" href="@/${GLOSSARY}#${status}">${both(trustWords[status])}</a>`;
}

/** How many of its codes somebody has held against print. */
export function heldWords(verification: CodeTable['verification']): Words {
  return verification === undefined ? words.neverHeld : fill(standards.held, { ...verification });
}

export function evidenceChip(evidence: keyof typeof evidenceWords): Markup {
  return markup`<span class="chip ${evidence}">${both(evidenceWords[evidence])}</span>`;
}

/** How far a row of a map can be relied on; anything but `reviewed` was decided by nobody. */
export function mapEvidence(evidence: string): Markup {
  const known = Object.hasOwn(mapEvidenceWords, evidence) ? mapEvidenceWords[evidence as MapEvidence] : undefined;
  const chip = known === undefined ? evidence : both(known);
  return markup`<span class="chip ${evidence === 'reviewed' ? 'reviewed' : 'proposed'}">${chip}</span>`;
}

export function completeness({ complete, completeReason }: CodeTable | ResolvedTable): Markup {
  return markup`${both(complete ? standards.complete : standards.incomplete)}${paragraphs(completeReason)}`;
}

/** Half-open, with what the dates rest on. */
export function dates(table: CodeTable | ResolvedTable): Markup {
  return markup`${period(table)} · ${both(validityWords[table.validityEvidence])}${paragraphs(table.validityNote)}`;
}

/** [from, to); an end that is open is told from one that is not known. */
export function period({
  validFrom,
  validTo,
  supersededBy,
}: Partial<Pick<CodeTable, 'validFrom' | 'validTo' | 'supersededBy'>>): Markup {
  const end = supersededBy === undefined ? both(standards.open) : both(standards.unknownDate);
  return markup`${validFrom ?? both(standards.unknownDate)} — ${validTo === undefined ? end : both(fill(words.until, { day: validTo }))}`;
}
