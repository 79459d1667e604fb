/** An angle written in degrees, minutes and seconds, as what it would be in degrees. */
export interface Angle {
  readonly degrees: number;
  /** N, S, E or W where it was written (also 北纬, 南纬, 东经, 西经); absent: unknown. South and west make `degrees` negative. */
  readonly hemisphere?: 'N' | 'S' | 'E' | 'W';
}

const number = '(\\d{1,3}(?:\\.\\d+)?)';
const part = '(\\d{1,2}(?:\\.\\d+)?)';
const side = '(北纬|南纬|东经|西经|[NSEWnsew北南东西])?';
const shape = new RegExp(
  `^${side}\\s*([-+])?${number}\\s*[°º˚度:]\\s*(?:${part}\\s*(?:[′'’‘´分:]\\s*|$)(?:${part}\\s*(?:[″"”“秒]|′′|''|’’)?)?)?\\s*${side}$`,
);
const hemispheres: Readonly<Record<string, 'N' | 'S' | 'E' | 'W'>> = { 北: 'N', 南: 'S', 东: 'E', 西: 'W' };

/**
 * What `112°33′15.2″E`, `E112°33'15.2"`, `112度33分15.2秒`, `112:33:15.2` would be in degrees; undefined for anything else, minutes or seconds
 * of 60 and more included. Only for explaining a refused value: nothing is converted by itself.
 */
export function angleOf(text: string): Angle | undefined {
  if (text.length > 40) return undefined;
  const match = shape.exec(text.trim().normalize('NFC'));
  if (match === null) return undefined;
  const [, before, sign, degrees = '', minutes = '0', seconds = '0', after] = match;
  if (before !== undefined && after !== undefined) return undefined;
  const m = Number(minutes);
  const s = Number(seconds);
  if (m >= 60 || s >= 60 || (degrees.includes('.') && (m > 0 || s > 0)) || (minutes.includes('.') && s > 0))
    return undefined;
  const size = Number(degrees) + m / 60 + s / 3600;
  if (size > 180) return undefined;
  const letter = (before ?? after)?.slice(0, 1).toUpperCase();
  const hemisphere = letter === undefined ? undefined : (hemispheres[letter] ?? (letter as 'N' | 'S' | 'E' | 'W'));
  const isNegative = sign === '-' || hemisphere === 'S' || hemisphere === 'W';
  return { degrees: isNegative ? -size : size, ...(hemisphere === undefined ? {} : { hemisphere }) };
}
