/** Check characters of GB 32100-2015 (18 characters, ISO 7064 MOD 31-3 weights) and GB 11714-1997 (organisation code, 8 + 1). */
const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 17 characters → the 18th. */
export function usccCheck(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const c of body) {
    sum += USCC.indexOf(c) * weight;
    weight = (weight * 3) % 31;
  }
  return USCC.charAt((31 - (sum % 31)) % 31);
}

const ORG = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** 8 characters → the 9th. */
export function orgCodeCheck(body: string): string {
  const sum = [...body].reduce((s, c, i) => s + ORG.indexOf(c) * (ORG_WEIGHTS[i] ?? 0), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** A valid unified social credit code that nobody has: made up, registered in Taiyuan, one for each `n` below a million. */
export function usccOf(n: number): string {
  const organisation = `YY${String(n).padStart(6, '0')}`;
  const body = `11140100${organisation}${orgCodeCheck(organisation)}`;
  return body + usccCheck(body);
}

/** Some other character of the alphabet than the right one. */
export function otherCheck(right: string, n: number): string {
  return USCC.charAt((USCC.indexOf(right) + 1 + (n % (USCC.length - 1))) % USCC.length);
}
