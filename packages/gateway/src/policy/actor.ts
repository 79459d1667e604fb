import type { Principal } from './principal.ts';

/** Who did something, as records of what was done name him: `app:water`, `admin:li`. */
export function actorOf(principal: Principal): string {
  switch (principal.kind) {
    case 'app':
      return `app:${principal.app}`;
    case 'admin':
      return `admin:${principal.user}`;
    case 'anyone':
      return 'anyone';
  }
}

/** Speaks for an org: a system administrator for every one, an app with the right to answer for its own. */
export function speaksFor(principal: Principal, org: string): boolean {
  if (principal.kind === 'admin') return principal.roles.includes('system');
  return principal.kind === 'app' && principal.answers && principal.org === org;
}
