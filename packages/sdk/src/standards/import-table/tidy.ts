/** Text as people mean it: line breaks inside a cell only break the line, blanks around it mean nothing. */
export function tidyName(text: string): string {
  return text
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/([!-~])\s*[\r\n]+\s*([!-~])/g, '$1 $2')
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}

/** Digits and letters of a code in their half-width form, without blanks. Nothing is added: a lost zero stays lost. */
export function tidyCode(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '');
}

/** A heading, for comparing. */
export function tidyHeading(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff:*]/g, '')
    .toLowerCase();
}
