const UNSEEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu;

/**
 * A value out of a file as people may safely look at it: control characters (a terminal would obey them), invisible ones
 * and those that turn the direction of text become visible signs, and what is longer than `most` characters is cut with `…`.
 */
export function visible(value: string, most = 160): string {
  const shown = value.length > most ? `${value.slice(0, most)}…` : value;
  return shown.replace(UNSEEN, (character) => {
    const point = character.charCodeAt(0);
    if (character === '\n') return '↵';
    if (character === '\t') return '⇥';
    return `⟨U+${point.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}
