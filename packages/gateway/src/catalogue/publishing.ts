import type { EntryContent } from './content.ts';

/** What an entry lacks or contradicts. `at` is a JSON pointer into it. */
export interface EntryFault {
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}

/** Faults that not even a draft may have. */
export function draftFaults(content: EntryContent): EntryFault[] {
  const { shareType, shareCondition, legalBasis, open, openCondition } = content;
  const faults: EntryFault[] = [];
  const fault = (at: string, zh: string, en: string): void => void faults.push({ at, zh, en });
  if (shareCondition !== undefined && shareType !== 'conditional')
    fault('/shareCondition', '只有有条件共享才写共享条件', 'only conditional sharing has a condition');
  if (legalBasis !== undefined && shareType !== 'not-shared')
    fault('/legalBasis', '只有不予共享才写法律依据', 'only a refusal to share has a legal basis');
  if (openCondition !== undefined && open !== true)
    fault('/openCondition', '向社会开放的才写开放条件', 'only what is open to the public has a condition for it');
  return faults;
}

/** What the guide asks for besides, and the regulation: whoever shares nothing says by which law. */
export function publishingFaults(content: EntryContent): EntryFault[] {
  const { shareType, shareCondition, legalBasis, items } = content;
  const faults = draftFaults(content);
  const missing = (name: keyof EntryContent, zh: string): void => {
    if (content[name] === undefined) faults.push({ at: `/${name}`, zh: `发布前须写明${zh}`, en: `${name} is missing` });
  };
  missing('resourceCode', '信息资源代码');
  missing('abstract', '摘要');
  missing('format', '信息资源格式');
  missing('shareType', '共享类型');
  missing('shareMethod', '共享方式');
  missing('open', '是否向社会开放');
  missing('updateCycle', '更新周期');
  if (items.length === 0) faults.push({ at: '/items', zh: '至少要有一个信息项', en: 'there are no items' });
  if (shareType === 'conditional' && shareCondition === undefined)
    faults.push({
      at: '/shareCondition',
      zh: '有条件共享须写明共享条件',
      en: 'conditional sharing needs its condition',
    });
  if (shareType === 'not-shared' && legalBasis === undefined)
    faults.push({
      at: '/legalBasis',
      zh: '不予共享须写明法律、行政法规或国务院决定的依据',
      en: 'a refusal to share needs its legal basis',
    });
  return faults;
}

/** Which state may follow which. */
export const NEXT_STATES = {
  draft: ['published'],
  published: ['deprecated'],
  deprecated: ['deprecated', 'withdrawn'],
  withdrawn: [],
} as const;
