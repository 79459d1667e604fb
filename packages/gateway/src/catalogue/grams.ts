/** Characters that part words for nobody; NFKC has made full-width ones half-width. */
const BLANKS = /\s+/gu;

/** As texts are searched: full-width and half-width, upper and lower case are the same. One line. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(BLANKS, ' ').trim();
}

/**
 * Every character and every two neighbours of each line. Chinese has no blanks between words, so any two neighbours may be
 * what somebody looks for; a longer text is found by all its pairs and then compared.
 */
export function gramsOf(lines: string): string[] {
  const grams = new Set<string>();
  for (const line of lines.split('\n')) {
    let before = '';
    for (const character of line) {
      if (character === ' ') {
        before = '';
        continue;
      }
      grams.add(character);
      if (before !== '') grams.add(before + character);
      before = character;
    }
  }
  return [...grams];
}

export interface Search {
  /** An entry must have them all. */
  readonly grams: readonly string[];
  /** Patterns for LIKE (escape `\`), one per word: an entry must match them all. */
  readonly patterns: readonly string[];
}

/** What somebody looks for, words parted by blanks. */
export function searchFor(text: string): Search {
  const words = searchable(text)
    .split(' ')
    .filter((word) => word !== '');
  const grams = words.flatMap((word) => {
    const all = gramsOf(word);
    const pairs = all.filter((gram) => [...gram].length === 2);
    // single characters say nothing that their pairs do not say
    return pairs.length > 0 ? pairs : all;
  });
  return {
    grams: [...new Set(grams)],
    patterns: words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`),
  };
}
