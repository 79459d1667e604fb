let repertoire: ReadonlySet<string> | undefined;

/** The first letter of a text that GBK cannot hold: systems of vendors that store GBK show `?` for it. GB18030 holds everything. */
export function outsideGbk(text: string): string | undefined {
  repertoire ??= gbk();
  for (const letter of text) if (letter > '\u007f' && !repertoire.has(letter)) return letter;
  return undefined;
}

/** All two-byte sequences, decoded: there is no encoder in the platform. What decodes to a private character is nobody's letter. */
function gbk(): ReadonlySet<string> {
  const decoder = new TextDecoder('gbk');
  const letters = new Set<string>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if ([...letter].length === 1 && !/[\ufffd\ue000-\uf8ff]/.test(letter)) letters.add(letter);
    }
  }
  return letters;
}
