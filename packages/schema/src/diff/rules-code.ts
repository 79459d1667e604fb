import type { Rule } from './rule.ts';

/** What became of single codes. */
export const CODE_RULES = {
  code_reused_after_retirement: {
    level: 'major',
    title: { zh: '废止的代码被复用', en: 'code reused after retirement' },
    says: {
      zh: '{code} 原为已废止的“{before}”，现为“{after}”',
      en: '{code} was {before} (retired) and is now {after}',
    },
    why: {
      zh: '历史数据会被读成别的东西；废止的代码永不复用',
      en: 'old data would be read as something else; a retired code is never reused',
    },
  },
  code_reused: {
    level: 'major',
    title: { zh: '代码另作他用', en: 'code reused' },
    says: { zh: '{code} 原为“{before}”，现为“{after}”', en: '{code} was {before} and is now {after}' },
    why: {
      zh: '同一代码有了别的含义，数据不改也会被读错',
      en: 'the same digits mean something else: data is misread without any sign',
    },
  },
  code_removed: {
    level: 'major',
    title: { zh: '删去代码', en: 'code removed' },
    says: { zh: '{code} {name} 没有了', en: '{code} {name} is gone' },
    why: { zh: '用它的数据不再有效', en: 'data that uses it is no longer valid' },
  },
  code_unreviewed: {
    level: 'major',
    title: { zh: '去向没有人看过', en: 'fate not reviewed' },
    says: {
      zh: '{code} {name}：对照表没有它，也没有相同的 key，去向不详',
      en: '{code} {name}: no row of the map and no equal key, nobody has said what became of it',
    },
    why: {
      zh: '在有人对照之前，用它的数据没有去处',
      en: 'until somebody has looked, data that uses it has nowhere to go',
    },
  },
  code_split: {
    level: 'major',
    title: { zh: '拆分', en: 'code split' },
    says: {
      zh: '{code} {name} 拆分或只部分对应：{after}',
      en: '{code} {name} was divided, or only a part of it goes on: {after}',
    },
    why: { zh: '每条数据归哪个，须由人决定', en: 'where each record goes, a person has to decide' },
  },
  code_merged: {
    level: 'major',
    title: { zh: '合并', en: 'codes merged' },
    says: { zh: '{before} 合并为 {after} {name}', en: '{before} became one class, {after} {name}' },
    why: {
      zh: '原来分得开的，今后分不开，合计数也变了',
      en: 'what was told apart no longer is, and the counts change',
    },
  },
  code_value_changed: {
    level: 'major',
    title: { zh: '改号', en: 'code value changed' },
    says: { zh: '{name} 的代码由 {before} 改为 {after}', en: '{name} had the code {before} and has {after}' },
    why: { zh: '用原代码的数据不再有效', en: 'data with the old code is no longer valid' },
  },
  key_changed: {
    level: 'major',
    title: { zh: 'key 变了', en: 'key changed' },
    says: {
      zh: '{code} {name} 的 key 由 {before} 变为 {after}',
      en: 'the key of {code} {name} was {before}, is {after}',
    },
    why: {
      zh: 'key 承诺永不改变：靠它的常量和对照会失去对象',
      en: 'a key promises never to change: constants and comparisons that hold on to it lose it',
    },
  },
  meaning_changed: {
    level: 'major',
    title: { zh: '含义变了', en: 'meaning changed' },
    says: {
      zh: '{code} {name} 的含义变了：{before} → {after}',
      en: '{code} {name} means something else: {before} → {after}',
    },
    why: {
      zh: '同样的数据有了别的含义；只是润色的，请在配置中写明理由降级',
      en: 'the same data means something else; for a mere rewording lower the level in a profile, with the reason',
    },
  },
  meaning_unsure: {
    level: 'major',
    title: { zh: '是否同一类没有定论', en: 'meaning unsure' },
    says: {
      zh: '{code} {before} 与“{after}”只是相关，是否同一类没有定论',
      en: '{code} {before} and {after} are only related; whether they are the same is not settled',
    },
    why: { zh: '同样的数据可能有别的含义', en: 'the same data may mean something else' },
  },
  name_replaced: {
    level: 'major',
    title: { zh: '名称全换', en: 'name replaced' },
    says: {
      zh: '{code} 的 key 未变，名称却全然不同：{before} → {after}',
      en: '{code} keeps its key, but its names have nothing in common: {before} → {after}',
    },
    why: {
      zh: '很可能是换了含义而忘了换 key；若确是改名，请在配置中写明理由降级',
      en: 'most likely another meaning under an old key; if it is a mere rename, lower the level in a profile, with the reason',
    },
  },
  parent_changed: {
    level: 'major',
    title: { zh: '换了大类', en: 'parent changed' },
    says: {
      zh: '{code} {name} 由大类 {before} 移到 {after}',
      en: '{code} {name} moved from big class {before} to {after}',
    },
    why: { zh: '按大类的汇总数变了', en: 'sums by big class change' },
  },
  geometry_changed: {
    level: 'major',
    title: { zh: '几何类型变了', en: 'geometry changed' },
    says: {
      zh: '{code} {name} 的几何类型由 {before} 变为 {after}',
      en: 'the geometry of {code} {name} was {before}, is {after}',
    },
    why: { zh: '按原几何类型采集的数据不再合格', en: 'data surveyed with the old geometry no longer conforms' },
  },
  code_retired: {
    level: 'major',
    title: { zh: '废止', en: 'code retired' },
    says: { zh: '{code} {name} 废止：{before} → {after}', en: '{code} {name} retired: {before} → {after}' },
    why: { zh: '废止日起用它的数据不再有效', en: 'from that day on data that uses it is not valid' },
  },
  validity_shortened: {
    level: 'major',
    title: { zh: '有效期缩短', en: 'validity shortened' },
    says: {
      zh: '{code} {name} 的有效期缩短：{before} → {after}',
      en: '{code} {name} is valid for less time: {before} → {after}',
    },
    why: { zh: '某些日子的数据不再有效', en: 'data of some days is no longer valid' },
  },
  roll_up_changed: {
    level: 'major',
    title: { zh: '归并变了', en: 'roll-up changed' },
    says: {
      zh: '{code} {name} 上报时的归并由 {before} 变为 {after}',
      en: '{code} {name} was counted upstream under {before}, is under {after}',
    },
    why: { zh: '上报汇总数变了', en: 'the sums that are reported upwards change' },
  },
  narrowed: {
    level: 'major',
    title: { zh: '地方停用', en: 'taken out of use locally' },
    says: { zh: '{code} {name} 被地方停用：{after}', en: '{code} {name} was taken out of use by an overlay: {after}' },
    why: { zh: '在该地用它的数据不再有效', en: 'there, data that uses it is no longer valid' },
  },
  code_added: {
    level: 'minor',
    title: { zh: '新增代码', en: 'code added' },
    says: { zh: '新增 {code} {name}', en: 'new: {code} {name}' },
    why: { zh: '只增加，原有数据不变', en: 'an addition; the data there is stays' },
  },
  widened: {
    level: 'minor',
    title: { zh: '地方恢复使用', en: 'in use again locally' },
    says: { zh: '{code} {name} 不再被地方停用', en: '{code} {name} is no longer taken out of use by an overlay' },
    why: { zh: '多了可用的代码', en: 'one more code can be used' },
  },
  code_deprecated: {
    level: 'minor',
    title: { zh: '不推荐使用', en: 'code deprecated' },
    says: { zh: '{code} {name} 不再推荐使用', en: '{code} {name} is deprecated' },
    why: { zh: '数据仍然有效，只多一条警告', en: 'data stays valid, with a warning' },
  },
  code_revived: {
    level: 'minor',
    title: { zh: '恢复使用', en: 'code revived' },
    says: { zh: '{code} {name} 恢复使用：{before} → {after}', en: '{code} {name} is in use again: {before} → {after}' },
    why: { zh: '含义不变，多了可用的代码', en: 'the meaning stays and one more code can be used' },
  },
  validity_extended: {
    level: 'minor',
    title: { zh: '有效期延长', en: 'validity extended' },
    says: {
      zh: '{code} {name} 的有效期延长：{before} → {after}',
      en: '{code} {name} is valid for longer: {before} → {after}',
    },
    why: { zh: '原来有效的都还有效', en: 'what was valid still is' },
  },
  replaced_by_changed: {
    level: 'minor',
    title: { zh: '替代代码变了', en: 'replacement changed' },
    says: {
      zh: '{code} {name} 的替代代码由 {before} 变为 {after}',
      en: '{code} {name} is replaced by {after}, before {before}',
    },
    why: { zh: '迁移的去处变了，已有数据不变', en: 'whoever migrates goes elsewhere; the data there is stays' },
  },
  code_renamed: {
    level: 'patch',
    title: { zh: '改名', en: 'code renamed' },
    says: { zh: '{code} 改名：{before} → {after}', en: '{code} renamed: {before} → {after}' },
    why: { zh: '只改名称，代码和概念不变', en: 'a label; code and concept stay' },
  },
  translation_changed: {
    level: 'patch',
    title: { zh: '英译变了', en: 'translation changed' },
    says: { zh: '{code} {name} 的英译：{before} → {after}', en: 'English name of {code} {name}: {before} → {after}' },
    why: { zh: '英译只供阅读', en: 'translations are for reading only' },
  },
  definition_added: {
    level: 'patch',
    title: { zh: '补上释义', en: 'definition added' },
    says: { zh: '{code} {name} 有了释义：{after}', en: '{code} {name} has a definition now: {after}' },
    why: { zh: '说清原来没有说的，不改已说的', en: 'says what was not said, contradicts nothing' },
  },
  definition_removed: {
    level: 'patch',
    title: { zh: '删去释义', en: 'definition removed' },
    says: { zh: '{code} {name} 的释义删去：{before}', en: 'the definition of {code} {name} was removed: {before}' },
    why: { zh: '少了说明，没有别的说法取代它', en: 'less is said, nothing else in its place' },
  },
  definition_reworded: {
    level: 'patch',
    title: { zh: '释义说法不同', en: 'definition reworded' },
    says: {
      zh: '{code} {name} 的释义说法不同，对照表说等同：{before} → {after}',
      en: 'the definition of {code} {name} reads differently; the map says it is the same class: {before} → {after}',
    },
    why: { zh: '两版释义都是转述，对照表说等同', en: 'both are paraphrases, and the map says equivalent' },
  },
  geometry_certainty_changed: {
    level: 'patch',
    title: { zh: '几何类型的把握变了', en: 'certainty of the geometry changed' },
    says: {
      zh: '{code} {name} 的几何类型由 {before} 变为 {after}（? 表示推断）',
      en: 'the geometry of {code} {name}: {before} → {after} (? marks an inference)',
    },
    why: { zh: '类型没变，只是有无来源', en: 'the same geometry, with or without a source' },
  },
  validity_restated: {
    level: 'patch',
    title: { zh: '有效期写法不同', en: 'validity restated' },
    says: {
      zh: '{code} {name} 的有效期写法不同，日子没变：{before} → {after}',
      en: 'the validity of {code} {name} is written differently, the days are the same: {before} → {after}',
    },
    why: { zh: '有效的日子没变', en: 'the same days' },
  },
  roll_up_reason_changed: {
    level: 'patch',
    title: { zh: '无归并的理由变了', en: 'reason for no roll-up changed' },
    says: {
      zh: '{code} {name} 不归并的理由：{before} → {after}',
      en: 'why {code} {name} is counted under nothing: {before} → {after}',
    },
    why: { zh: '仍不归并', en: 'it is still counted under nothing' },
  },
  narrowing_reason_changed: {
    level: 'patch',
    title: { zh: '停用理由变了', en: 'reason for narrowing changed' },
    says: {
      zh: '{code} {name} 仍停用，理由或由谁停用：{before} → {after}',
      en: '{code} {name} stays out of use; reason or origin: {before} → {after}',
    },
    why: { zh: '仍不可用', en: 'it is still out of use' },
  },
  added_out_of_use: {
    level: 'patch',
    title: { zh: '新代码在该地不用', en: 'new, but out of use here' },
    says: {
      zh: '新增 {code} {name}，但地方停用：{after}',
      en: 'new: {code} {name}, but taken out of use by an overlay: {after}',
    },
    why: { zh: '该地原来没有，现在也不能用', en: 'it could not be used here before and cannot now' },
  },
  removed_out_of_use: {
    level: 'patch',
    title: { zh: '删去的代码在该地早已不用', en: 'removed, was out of use here' },
    says: {
      zh: '{code} {name} 没有了，地方早已停用：{before}',
      en: '{code} {name} is gone; an overlay had taken it out of use: {before}',
    },
    why: { zh: '该地原来就不能用', en: 'it could not be used here before either' },
  },
  origin_changed: {
    level: 'patch',
    title: { zh: '出处变了', en: 'origin changed' },
    says: {
      zh: '{code} {name} 由 {before} 改由 {after} 规定',
      en: '{code} {name} came from {before}, comes from {after}',
    },
    why: { zh: '代码和概念不变，只是由另一级规定', en: 'code and concept stay, another tier has it' },
  },
  evidence_changed: {
    level: 'patch',
    title: { zh: '依据变了', en: 'evidence changed' },
    says: {
      zh: '{code} {name} 的依据由 {before} 变为 {after}',
      en: 'the evidence of {code} {name} was {before}, is {after}',
    },
    why: { zh: '只是可信多少', en: 'only how far it can be trusted' },
  },
  source_changed: {
    level: 'patch',
    title: { zh: '来源变了', en: 'source changed' },
    says: { zh: '{code} {name} 的来源：{before} → {after}', en: 'source of {code} {name}: {before} → {after}' },
    why: { zh: '只是出自哪里', en: 'only where it comes from' },
  },
  note_changed: {
    level: 'patch',
    title: { zh: '备注变了', en: 'note changed' },
    says: { zh: '{code} {name} 的备注：{before} → {after}', en: 'note on {code} {name}: {before} → {after}' },
    why: { zh: '只是备注', en: 'a remark only' },
  },
} as const satisfies Record<string, Rule>;
