import pc from 'picocolors';

/** Colours for people; all of them leave the text alone when `enabled` is false. The only file that imports picocolors. */
export interface Colour {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
}

export function colours(enabled: boolean): Colour {
  return pc.createColors(enabled);
}
