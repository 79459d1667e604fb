import type { EvidenceProblemCode } from '@shuniu/sdk/evidence';
import type { Text } from './text.ts';

/** Words of `shuniu evidence`. */
export const evidence = {
  about: { zh: '回执与存证', en: 'receipts and proofs' },
  verify: {
    zh: '离线核验一个存证文件：证明了什么，或者哪里被改过',
    en: 'verify an evidence file offline: what it proves, or what was changed',
  },
  file: { zh: '存证文件', en: 'evidence file' },
  key: {
    zh: '所信任的枢纽公钥（vkey），从枢纽以外的途径取得',
    en: "the hub's vkey that you trust, got in another way than from the file",
  },
  witness: {
    zh: '必须见证过的上级公钥（vkey），可多次给出',
    en: 'vkey of a witness that must have co-signed; may be given several times',
  },
  record: {
    zh: '原样的记录（送出时的那一行），核对存证所指的就是它',
    en: 'the record as it was sent: is the evidence about exactly this one?',
  },
  keyShape: {
    zh: '{name} 不是公钥（应形如 名称+8 位十六进制+Base64）：{value}',
    en: '{name} is no vkey (name+8 hexadecimal digits+base64): {value}',
  },

  fetch: {
    zh: '从枢纽取回一份存证文件，当场核验；核验不过的不留',
    en: 'get an evidence file from a hub and verify it at once; what proves nothing is not kept',
  },
  fetchFrom: { zh: '枢纽（app enrol 所起名称）', en: 'the hub, as app enrol named it' },
  leaf: { zh: '叶子编号（回执的 evidence.leaf）', en: 'number of the leaf: evidence.leaf of a receipt' },
  receipt: {
    zh: '批次编号，或回执文件（也可用 exchange push 所存的）',
    en: 'a batch id, or a file with its receipt (one that exchange push keeps will do)',
  },
  line: { zh: '只要其中第几条记录的（从 1 起）', en: 'of one record of the batch only: its line, from 1' },
  fetchOut: { zh: '写到这个文件', en: 'the file to write' },
  fetchOverwrite: { zh: '目标已存在时覆盖', en: 'replace a file that is there' },
  leafOrReceipt: {
    zh: '必须给出 --leaf <编号> 或 --receipt <批次编号或文件>，只能给一个',
    en: 'give either --leaf <number> or --receipt <batch id or file>',
  },
  lineShape: {
    zh: '--line 是批次中的行号（从 1 起），与 --receipt 同用：{value}',
    en: '--line is a line of the batch, from 1, together with --receipt: {value}',
  },
  noReceiptFile: {
    zh: '{path} 不是回执（其中没有批次编号 batch）',
    en: '{path} is no receipt: it names no batch',
  },
  notKept: {
    zh: '{from} 给出的存证核验不过，没有写入 {out}。请联系该枢纽的管理员',
    en: 'what {from} gave proves nothing and was not written to {out}. Ask the administrator of that hub',
  },
  fetched: {
    zh: '已写入 {out}。交给他人时请其自行核验：shuniu evidence verify {out} --key "{key}"',
    en: 'written to {out}. Whoever gets it can verify it alone: shuniu evidence verify {out} --key "{key}"',
  },

  proven: { zh: '核验通过', en: 'proven' },
  notProven: { zh: '核验不通过', en: 'NOT proven' },
  hub: { zh: '枢纽', en: 'hub' },
  what: { zh: '事项', en: 'what' },
  when: { zh: '时间', en: 'when' },
  place: { zh: '日志', en: 'log' },
  receiptRow: { zh: '回执', en: 'receipt' },
  recordRow: { zh: '记录', en: 'record' },
  witnessRow: { zh: '见证', en: 'witness' },
  trust: { zh: '信任', en: 'trust' },
  whenHub: { zh: '{at}（枢纽自己所记）', en: "{at} (the hub's own statement)" },
  whenWitness: {
    zh: '{name} 在 {at} 已经见到它：收到不晚于此时',
    en: '{name} had seen it by {at}: it was received no later',
  },
  noWitness: {
    zh: '没有上级见证：时间只有枢纽自己的说法',
    en: 'nobody co-signed: the time is only what the hub says',
  },
  placeOf: {
    zh: '第 {index} 片叶子（从 0 起），检查点共 {size} 片，根 {root}',
    en: 'leaf {index} (from 0) of {size} in the checkpoint, root {root}',
  },
  receiptIs: { zh: '与叶子中的摘要一致（{digest}）', en: 'is what the leaf has the digest of ({digest})' },
  noReceipt: {
    zh: '文件中没有：只证明摘要 {digest} 在日志里',
    en: 'not in the file: only the digest {digest} is proven',
  },
  recordIs: {
    zh: '批次中第 {number} 条（共 {count} 条）：{status}',
    en: 'number {number} of {count} in the batch: {status}',
  },
  recordKey: { zh: '标识 {key}', en: 'key {key}' },
  recordSame: { zh: '就是 {file} 中的记录', en: 'it is the record in {file}' },
  keyGiven: { zh: '公钥由 --key 给出，与签名相符', en: 'the key was given with --key and made the signature' },
  keyOwn: {
    zh: '公钥取自文件本身，所以只证明文件自相一致。要证明出自该枢纽，请从别处取得公钥，再用 --key 核验：{key}',
    en: 'the key is taken from the file itself, so only its consistency is proven. Get the key in another way and verify with --key: {key}',
  },
} as const satisfies Record<string, Text>;

export const kinds: Readonly<Record<string, Text>> = {
  push: { zh: '推送数据', en: 'push' },
  application: { zh: '申请', en: 'application' },
  grant: { zh: '授权', en: 'grant' },
  read: { zh: '读取敏感字段', en: 'read of sensitive fields' },
  correction: { zh: '校核纠错', en: 'correction' },
  credential: { zh: '密钥', en: 'credential' },
  export: { zh: '导出', en: 'export' },
  catalogue: { zh: '目录', en: 'catalogue' },
  administration: { zh: '管理', en: 'administration' },
};

export const statuses: Readonly<Record<string, Text>> = {
  accepted: { zh: '已接受', en: 'accepted' },
  superseded: { zh: '已被更新的取代', en: 'superseded by a newer one' },
  duplicate: { zh: '重复', en: 'duplicate' },
  rejected: { zh: '拒收', en: 'rejected' },
  deferred: { zh: '暂缓', en: 'deferred' },
};

/** Why a file proves nothing, and what to do. */
export const evidenceProblems: Readonly<Record<EvidenceProblemCode, Text>> = {
  file_too_large: {
    zh: '文件超过 {limit} 字节，不是存证文件',
    en: 'the file has more than {limit} bytes and is no evidence file',
  },
  file_not_json: {
    zh: '不是存证文件，或内容已损坏：不是 UTF-8 的 JSON。请向枢纽重新取得',
    en: 'no evidence file, or damaged: not JSON in UTF-8. Get it from the hub again',
  },
  file_not_canonical: {
    zh: '从第 {offset} 字节起与枢纽写出的不同（改动、重新排版、截断）。请用原文件，或向枢纽重新取得',
    en: 'from byte {offset} on it is not as the hub wrote it (changed, reformatted, cut off). Use the original, or get it again',
  },
  file_member: {
    zh: '成员 {pointer} 缺少、有误或不认识。文件被改过，或出自更新的版本',
    en: 'the member {pointer} is missing, wrong or unknown. The file was changed, or made by a newer version',
  },
  key_malformed: { zh: '文件中的枢纽公钥不成立（改过）', en: "the hub's key in the file is no key (changed)" },
  key_other: {
    zh: '文件出自另一把公钥：文件 {found}，所信任的 {given}',
    en: 'the file was made with another key: it has {found}, trusted is {given}',
  },
  proof_malformed: { zh: '日志证明的格式不对（改过）', en: 'the proof of the log is malformed (changed)' },
  checkpoint_malformed: { zh: '检查点的格式不对（改过）', en: 'the checkpoint is malformed (changed)' },
  checkpoint_forged: {
    zh: '检查点上 {name} 的签名不成立：检查点或签名被改过',
    en: 'the signature of {name} does not fit the checkpoint: one of them was changed',
  },
  checkpoint_unsigned: { zh: '检查点上没有 {name} 的签名', en: 'the checkpoint is not signed by {name}' },
  checkpoint_origin: {
    zh: '检查点是 {origin} 的，公钥是 {name} 的',
    en: 'the checkpoint is of {origin}, the key of {name}',
  },
  signature_unknown: {
    zh: '检查点上 {name} 的签名没有对应的公钥',
    en: 'the checkpoint has a signature of {name}, for which there is no key',
  },
  witness_malformed: { zh: '文件中见证者的公钥不成立（改过）', en: "a witness's key in the file is no key (changed)" },
  witness_forged: {
    zh: '见证者 {name} 的签名不成立：检查点或签名被改过',
    en: 'the signature of the witness {name} does not fit: it or the checkpoint was changed',
  },
  witness_missing: { zh: '没有见证者 {name} 的签名', en: 'the witness {name} has not signed' },
  leaf_malformed: { zh: '叶子的 {member} 有误（改过）', en: 'the leaf is wrong in {member} (changed)' },
  leaf_hub: {
    zh: '叶子写的枢纽是 {hub}，检查点是 {origin}',
    en: 'the leaf names the hub {hub}, the checkpoint {origin}',
  },
  leaf_not_in_log: {
    zh: '叶子不在日志的第 {index} 位（共 {size}）：叶子、位置、路径或检查点被改过',
    en: 'the leaf is not at {index} of the log of {size}: leaf, place, path or checkpoint was changed',
  },
  receipt_other: {
    zh: '回执与叶子中的摘要不符：回执被改过',
    en: 'the receipt is not what the leaf has the digest of: it was changed',
  },
  record_without_receipt: {
    zh: '有记录而没有带记录根的回执，无从核对',
    en: 'there is a record, and no receipt with the root of its records',
  },
  record_not_in_receipt: {
    zh: '记录不在回执的第 {index} 位（共 {count}）：状态、摘要、位置或路径被改过',
    en: 'the record is not at {index} of {count} in the receipt: status, digest, place or path was changed',
  },
  record_key_other: {
    zh: '标识（或其盐）与记录的摘要不符：被改过',
    en: 'the key (or its salt) is not what the record has the digest of: changed',
  },
  record_other: {
    zh: '给出的记录不是存证所指的那一条（逐字节核对，须与送出时相同）',
    en: 'the given record is not the one that was received (byte by byte as it was sent)',
  },
  record_not_opened: {
    zh: '文件没有写明是哪一条记录，无法与给出的记录核对。请用 ?record= 取得该条的存证',
    en: 'the file does not tell which record it is about; get the evidence of that record with ?record=',
  },
};
