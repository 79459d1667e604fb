import type { Access } from '../policy/principal.ts';

/** The ways in which requests say who they come from. */
export const SECURITY_SCHEMES = {
  signature: {
    type: 'apiKey',
    in: 'header',
    name: 'Signature',
    description:
      '应用：RFC 9421 签名（Signature-Input、Signature、Content-Digest），算法 ed25519、hmac-sha256、SM2/SM3。' +
      ' Apps: signature by RFC 9421 with ed25519, hmac-sha256 or SM2 with SM3.',
  },
  token: {
    type: 'http',
    scheme: 'bearer',
    description:
      '应用：/oauth/token 以 private_key_jwt 换得的令牌。 Apps: token of /oauth/token, got by private_key_jwt.',
  },
  session: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'shs_…',
    description: '管理员：POST /v1/admin/sessions 得到的会话令牌。 Administrators: token of POST /v1/admin/sessions.',
  },
} as const;

/** Who may call, as OpenAPI says it: one of the listed; an empty list: nobody has to say who he is. */
export function securityOf(access: Access): readonly Readonly<Record<string, readonly string[]>>[] {
  if (access === 'anyone') return [];
  const admins = access.filter((each) => each !== 'app');
  return [
    ...(access.includes('app') ? [{ signature: [] }, { token: [] }] : []),
    ...(admins.length > 0 ? [{ session: [] }] : []),
  ];
}
