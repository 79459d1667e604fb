import type { ResolvedTable } from '@shuniu/schema';
import { lockText } from './lock-text.ts';

/** What has to be said with a table wherever it goes: which it is, how far it can be trusted, and what it was made of. */
export function factsOf(table: ResolvedTable): readonly (readonly [name: string, zh: string, value: string])[] {
  const { title, statusReason, completeReason, validityNote, extension } = table;
  return [
    ['ref', '代码表', table.ref],
    ['overlays', '地方扩展', table.overlays.map(({ id, status }) => `${id} (${status})`).join('; ')],
    ['title', '名称', `${title.zh} / ${title.en}`],
    ['status', '可信度', table.status],
    ['status_reason', '可信度说明', `${statusReason.zh} / ${statusReason.en}`],
    ['complete', '完整', table.complete ? 'yes' : 'no'],
    ['complete_reason', '完整性说明', `${completeReason.zh} / ${completeReason.en}`],
    ['valid_from', '版本生效', table.validFrom ?? ''],
    ['valid_to', '版本失效', table.validTo ?? ''],
    ['validity_evidence', '日期依据', table.validityEvidence],
    ['validity_note', '日期说明', `${validityNote.zh} / ${validityNote.en}`],
    ['superseded_by', '后继版本', table.supersededBy ?? ''],
    ['known_gaps', '已知缺口', table.knownGaps.join(', ')],
    ['extension', '扩展区间', extension.ranges.map(({ from, to }) => `${from}-${to}`).join(', ')],
    ['lock', '锁定', lockText(table)],
  ];
}
