/** Where a one-time link leads. */
export function setupUrl(base: string, token: string): string {
  return `${base}/admin/setup?token=${token}`;
}
