import type { Words } from '@shuniu/schema';

/** Groups of routes, in the order in which the description of the interface tells of them. */
export const TAGS = {
  node: { zh: '节点：描述、公钥、接口说明', en: 'The node: descriptor, keys, this description' },
  operations: { zh: '运行：健康、就绪、指标', en: 'Operations: health, readiness, metrics' },
  auth: { zh: '身份：密钥、令牌', en: 'Authentication: credentials and tokens' },
  admin: { zh: '管理员：登录、会话、邀请', en: 'Administrators: sessions and invitations' },
  organisations: { zh: '部门与应用', en: 'Organisations and apps' },
  standards: { zh: '标准：代码表、查码、转换', en: 'Standards: code tables, lookup, translation' },
  catalogue: { zh: '目录', en: 'Catalogue' },
  access: { zh: '申请与授权', en: 'Applications and grants' },
  corrections: { zh: '校核纠错', en: 'Corrections' },
  records: { zh: '数据：查询、统计、一体画像', en: 'Records, aggregates, entities' },
  push: { zh: '推送：批次、回执、死信', en: 'Push: batches, receipts, dead letters' },
  feed: { zh: '变更流、快照、回调', en: 'Change feed, exports, webhooks' },
  evidence: { zh: '存证与审计', en: 'Evidence and audit' },
  exchange: { zh: '上下级交换', en: 'Exchange between tiers' },
  ogc: { zh: 'OGC API – Features', en: 'OGC API – Features' },
} as const satisfies Readonly<Record<string, Words>>;

export type RouteTag = keyof typeof TAGS;
