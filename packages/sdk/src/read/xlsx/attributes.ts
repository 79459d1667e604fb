/** Calls for each attribute of a start tag: local name (no prefix) and raw value. */
export function eachAttribute(
  b: Buffer,
  from: number,
  to: number,
  visit: (nameFrom: number, nameTo: number, valueFrom: number, valueTo: number) => void,
): void {
  let i = from;
  while (i < to) {
    while (i < to && b[i]! <= 0x20) i++;
    let local = i;
    while (i < to && b[i] !== 0x3d && b[i]! > 0x20) {
      if (b[i] === 0x3a) local = i + 1;
      i++;
    }
    const nameTo = i;
    while (i < to && (b[i]! <= 0x20 || b[i] === 0x3d)) i++;
    const quote = b[i];
    if (quote !== 0x22 && quote !== 0x27) return;
    const valueFrom = i + 1;
    i = valueFrom;
    while (i < to && b[i] !== quote) i++;
    visit(local, nameTo, valueFrom, i);
    i++;
  }
}

/** Attributes as strings, by their local names (with a colon before it where it had a prefix), for parts that are small. */
export function attributesOf(b: Buffer, from: number, to: number): Map<string, string> {
  const found = new Map<string, string>();
  eachAttribute(b, from, to, (nameFrom, nameTo, valueFrom, valueTo) => {
    const prefixed = b[nameFrom - 1] === 0x3a;
    const name = b.toString('utf8', nameFrom, nameTo);
    found.set(prefixed ? `:${name}` : name, unescapeXml(b.toString('utf8', valueFrom, valueTo)));
  });
  return found;
}

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
