/** Who asks. Set on `request.principal` by the auth room, once signature, token or session have been verified. */
export type Principal = AppPrincipal | AdminPrincipal | AnyonePrincipal;

export interface AppPrincipal {
  readonly kind: 'app';
  readonly app: string;
  readonly org: string;
  /** Division of the org: 2, 4 or 6 digits, empty for the nation. */
  readonly division: string;
  /** May answer applications and corrections for its org. */
  readonly answers: boolean;
  readonly credential: string;
  /** The credential's version when it was read: admission asserts that it still holds. */
  readonly credentialVersion: number;
  readonly via: 'signature' | 'token' | 'legacy';
  /** Used once; absent for tokens, which carry no nonce. */
  readonly nonce?: string;
  /** When the signature was made or the token issued: those from before a crash or a revocation are refused. */
  readonly created?: Date;
  /** When the nonce may be forgotten. */
  readonly expires?: Date;
}

export type AdminRole = 'system' | 'security' | 'audit';

export interface AdminPrincipal {
  readonly kind: 'admin';
  readonly user: string;
  /** One, since roles are kept apart (三员分立). */
  readonly roles: readonly AdminRole[];
  /** Id of the session that the request came with. */
  readonly session?: string;
}

export interface AnyonePrincipal {
  readonly kind: 'anyone';
}

/**
 * Who may call a route. `anyone` needs no credentials; a list names all who may. An app still needs its grant: that is the
 * scope's matter.
 */
export type Access = 'anyone' | readonly ('app' | AdminRole)[];

export function mayCall(principal: Principal, access: Access): boolean {
  if (access === 'anyone') return true;
  if (principal.kind === 'app') return access.includes('app');
  return principal.kind === 'admin' && principal.roles.some((role) => access.includes(role));
}
