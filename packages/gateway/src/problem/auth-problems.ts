import { SIGNATURE_REASONS, type SignatureReason } from '@shuniu/sdk/signature';
import type { Words } from '@shuniu/schema';
import type { ProblemEntry } from './entry.ts';

const TITLE: Words = { zh: '签名未通过', en: 'The signature is refused' };

/** Every reason of the signature library is a problem of its own; `params.at` names the component or parameter. */
const SIGNATURE_PROBLEMS = Object.fromEntries(
  Object.entries(SIGNATURE_REASONS).map(([code, detail]) => [
    code,
    { status: code.startsWith('content_digest') ? 400 : 401, title: TITLE, detail },
  ]),
) as unknown as Readonly<Record<SignatureReason, ProblemEntry>>;

/** What the auth room refuses. */
export const AUTH_PROBLEMS = {
  ...SIGNATURE_PROBLEMS,
  misdirected: {
    status: 421,
    title: { zh: '请求的主机名不是本枢纽', en: 'The request names another host' },
    detail: {
      zh: '枢纽没有写明对外地址，只认本机名（localhost、127.0.0.1、[::1]）。请用本机名访问，或由运维人员在配置中写明 publicUrl。',
      en: 'The hub was not told its public address, so it answers to localhost, 127.0.0.1 and [::1] only. Use one of them, or let the operator set publicUrl.',
    },
  },
  too_many_refusals: {
    status: 429,
    title: { zh: '失败的身份验证过多', en: 'Too many failed attempts' },
    detail: {
      zh: '来自这个地址的未知密钥、错误签名或无效令牌过多。请按 Retry-After 再试，并检查密钥编号与时钟。',
      en: 'Too many unknown keys, wrong signatures or bad tokens came from this address. Try again after Retry-After, and look at key id and clock.',
    },
  },
  key_refused: {
    status: 400,
    title: { zh: '公钥不可用', en: 'The key cannot be used' },
    detail: { zh: '不是 {alg} 的公钥：{reason}。', en: 'Not a public key for {alg}: {reason}.' },
  },
  signature_replayed: {
    status: 401,
    title: TITLE,
    detail: {
      zh: '这个 nonce 已经用过。请换新的 nonce 重新签名；若不是您重发的，请检查是否有人截获了请求。',
      en: 'This nonce has been used. Sign again with a fresh one; if you did not resend, somebody may have captured the request.',
    },
  },
  credential_unusable: {
    status: 401,
    title: { zh: '凭证不可用', en: 'The credential cannot be used' },
    detail: {
      zh: '凭证 {credential} 或其应用已停用（{state}）。请改用有效凭证，或联系平台安全管理员。',
      en: 'The credential {credential} or its app is not in use ({state}). Use another one, or ask the security administrator of the hub.',
    },
  },
  token_invalid: {
    status: 401,
    title: { zh: '令牌无效', en: 'The token is not valid' },
    detail: {
      zh: '令牌不是本平台签发、已过期或已撤销。请到 /oauth/token 重新获取。',
      en: 'The token was not issued here, has expired or was revoked. Get another one at /oauth/token.',
    },
  },
  legacy_refused: {
    status: 401,
    title: { zh: '旧式签名未通过', en: 'The legacy signature is refused' },
    detail: {
      zh: 'gjgxjhpt_* 报头不成立（{reason}）。建议改用 docs/signing.md 的签名方式。',
      en: 'The headers gjgxjhpt_* do not hold ({reason}). Better sign as docs/signing.md shows.',
    },
  },
  legacy_confined: {
    status: 403,
    title: { zh: '旧式签名权限有限', en: 'The legacy signature is confined' },
    detail: {
      zh: '旧式签名只能读取 sid 所指的、无条件共享的数据集。其他操作请按 docs/signing.md 签名。',
      en: 'The legacy signature only reads the dataset that sid names, if it is shared without condition. For anything else sign as docs/signing.md shows.',
    },
  },
  signature_required: {
    status: 403,
    title: { zh: '此操作须签名', en: 'This needs a signature' },
    detail: {
      zh: '管理密钥的请求须用密钥签名，令牌和旧式签名不行。',
      en: 'Requests that manage keys are signed with a key; neither tokens nor legacy signatures will do.',
    },
  },
  credential_state: {
    status: 409,
    title: { zh: '凭证状态不允许', en: 'The state of the credential does not allow it' },
    detail: {
      zh: '凭证 {credential} 当前为 {state}，不能{action}。',
      en: 'The credential {credential} is {state}: it cannot be the object of {action}.',
    },
  },
  credentials_full: {
    status: 409,
    title: { zh: '凭证过多', en: 'Too many credentials' },
    detail: {
      zh: '应用 {app} 已有 {limit} 个未撤销的凭证，请先撤销不用的。',
      en: 'The app {app} has {limit} credentials that are not revoked; revoke those not in use first.',
    },
  },
  nonces_lost: {
    status: 503,
    title: { zh: '平台刚恢复', en: 'The hub has just recovered' },
    detail: {
      zh: '数据库刚从故障中恢复，为防重放，此前的签名不再接受。请按 Retry-After 稍后重新签名。',
      en: 'The database has just recovered from a crash; signatures from before are refused, or they could be replayed. Sign again after Retry-After.',
    },
  },
} as const satisfies Readonly<Record<string, ProblemEntry>>;
