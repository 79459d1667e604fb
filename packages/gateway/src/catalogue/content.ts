import type { Format, ItemType, ShareType, UpdateCycle } from './guide.ts';

/** 信息项: one thing that the resource tells of each of its subjects. */
export interface Item {
  readonly name: string;
  readonly type: ItemType;
  /** Longest text in characters. */
  readonly length?: number;
  /** Ours: the field of the record type that it comes from. */
  readonly field?: string;
  /** Ours: who may see it unless granted. */
  readonly sensitivity?: 'public' | 'internal' | 'personal';
}

/**
 * What a provider says of a resource: the core metadata of the national guide; what is ours is marked. A draft may lack
 * what publishing asks for (`publishing.ts`).
 */
export interface EntryContent {
  /** 信息资源名称 */
  readonly title: string;
  /** Ours. */
  readonly titleEn?: string;
  /** 信息资源代码: `类项目细目/顺序号` */
  readonly resourceCode?: string;
  /** 信息资源分类: 类, 项, 目, 细目 by name, as far as it is classified */
  readonly classification?: readonly string[];
  /** 信息资源提供方, as the id of an org; its name and code are added where an entry is shown. */
  readonly provider: string;
  /** 摘要 */
  readonly abstract?: string;
  /** 格式 */
  readonly format?: { readonly kind: Format; readonly detail?: string };
  /** 信息项; where the entry has a dataset, they come from its record type. */
  readonly items: readonly Item[];
  /** 共享类型 */
  readonly shareType?: ShareType;
  /** 共享条件 */
  readonly shareCondition?: string;
  /** 共享方式 */
  readonly shareMethod?: string;
  /** Ours: the law that a refusal to share rests on. */
  readonly legalBasis?: string;
  /** 是否向社会开放 */
  readonly open?: boolean;
  /** 开放条件 */
  readonly openCondition?: string;
  /** 更新周期 */
  readonly updateCycle?: UpdateCycle;
  /** 关联资源代码 */
  readonly related?: readonly string[];
  /** Ours: thematic groups. */
  readonly themes: readonly string[];
  /** Ours: the area that the data cover, 2, 4 or 6 digits, empty for the nation. */
  readonly division: string;
  /** Ours: the dataset that is exchanged under this entry. */
  readonly dataset?: string;
}

export type EntryState = 'draft' | 'published' | 'deprecated' | 'withdrawn';
export type Freshness = 'fresh' | 'late' | 'never';

/** A version of an entry, as it stands in the database. */
export interface StoredEntry {
  readonly id: string;
  readonly version: number;
  readonly state: EntryState;
  readonly content: EntryContent;
  /** 发布日期: the day it was first published, `YYYY-MM-DD`. */
  readonly publishedOn?: string;
  /** From that day on the entry may be withdrawn. */
  readonly sunset?: string;
  readonly successor?: string;
  /** ISO 8601, UTC. */
  readonly changedAt: string;
  readonly changedBy: string;
}
