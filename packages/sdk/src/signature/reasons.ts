/** Why a signature or digest is refused. Codes are stable: they go over the wire and into logs. */
export const SIGNATURE_REASONS = {
  signature_missing: {
    zh: '请求没有签名。请用登记的密钥按 docs/signing.md 签名，带上 Signature-Input 与 Signature。',
    en: 'The message is not signed. Sign it with your registered key as docs/signing.md shows, in Signature-Input and Signature.',
  },
  signature_malformed: {
    zh: 'Signature-Input 或 Signature 不合 RFC 9421 语法。请对照报文与 RFC 9651 的结构化字段语法。',
    en: 'Signature-Input or Signature does not keep to the grammar of RFC 9421. Compare it with the structured fields of RFC 9651.',
  },
  signature_tag_unknown: {
    zh: '没有带所要求 tag 的签名。请把 tag 参数设为所要求的值。',
    en: 'No signature has the required tag. Set the parameter tag to the required value.',
  },
  signature_ambiguous: {
    zh: '同一 tag 的签名不止一个。每个请求只带一个。',
    en: 'More than one signature has this tag. Send one per message.',
  },
  signature_header_repeated: {
    zh: '参与签名的报头出现了多行。请合并为一行再签名。',
    en: 'A header that takes part in the signature comes in several lines. Send it once and sign again.',
  },
  signature_component_missing: {
    zh: '签名没有覆盖必需的组成部分。请把它列入签名。',
    en: 'The signature does not cover a required component. Add it to the covered components.',
  },
  signature_component_repeated: {
    zh: '同一组成部分在签名中列了两次。',
    en: 'A component is covered twice.',
  },
  signature_component_unavailable: {
    zh: '签名覆盖的组成部分在报文中不存在，或其写法不受支持。',
    en: 'A covered component is not in the message, or is written in a way that is not supported.',
  },
  signature_parameter_missing: {
    zh: '签名缺少必需的参数（created、expires、nonce、keyid）。',
    en: 'A required parameter of the signature is missing (created, expires, nonce, keyid).',
  },
  signature_nonce_length: {
    zh: 'nonce 应为 16 至 64 个字符。请每次用新的随机值。',
    en: 'The nonce must have 16 to 64 characters. Use a fresh random value each time.',
  },
  signature_lifetime: {
    zh: '签名有效期为负或过长。expires 应晚于 created，且不超过允许的秒数。',
    en: 'The lifetime of the signature is negative or too long. expires comes after created, by no more than the allowed seconds.',
  },
  signature_not_yet_valid: {
    zh: '签名时间在将来。请校准本机时钟。',
    en: 'The signature was created in the future. Set your clock.',
  },
  signature_expired: {
    zh: '签名已过期。请重新签名后再发；若刚签的就过期，请校准本机时钟。',
    en: 'The signature has expired. Sign again and resend; if it was fresh, set your clock.',
  },
  signature_key_unknown: {
    zh: 'keyid 未登记或不可用。请核对凭证编号。',
    en: 'The keyid is not registered or not usable. Check the id of your credential.',
  },
  signature_algorithm_mismatch: {
    zh: 'alg 与该密钥登记的算法不同。请用登记的算法签名，或不写 alg。',
    en: 'alg is not the algorithm this key is registered for. Sign with the registered one, or leave alg out.',
  },
  signature_wrong: {
    zh: '签名与报文不符。请用同样的字节签名和发送；可对照 docs/signing.md 的签名原文。',
    en: 'The signature does not fit the message. Sign the very bytes you send; compare the signature base in docs/signing.md.',
  },
  content_digest_missing: {
    zh: '有正文而没有 Content-Digest。',
    en: 'There is content but no Content-Digest.',
  },
  content_digest_malformed: {
    zh: 'Content-Digest 不合 RFC 9530 语法。',
    en: 'Content-Digest does not keep to the grammar of RFC 9530.',
  },
  content_digest_unsupported: {
    zh: 'Content-Digest 没有所支持的算法。请用 sha-256。',
    en: 'Content-Digest has no supported algorithm. Use sha-256.',
  },
  content_digest_mismatch: {
    zh: '正文与 Content-Digest 不符。摘要应对实际发送的字节（压缩之后）计算。',
    en: 'The content does not fit Content-Digest. The digest is over the bytes as sent, after any compression.',
  },
} as const satisfies Readonly<Record<string, { zh: string; en: string }>>;

export type SignatureReason = keyof typeof SIGNATURE_REASONS;

/** A refusal is a value; `detail` names the component, parameter or place, never a secret. */
export interface Refusal {
  readonly ok: false;
  readonly reason: SignatureReason;
  readonly detail?: string;
}

export function refuse(reason: SignatureReason, detail?: string): Refusal {
  return detail === undefined ? { ok: false, reason } : { ok: false, reason, detail };
}
