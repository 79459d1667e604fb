/** 1234567 as 1,234,567. */
export function grouped(n: number): string {
  return n.toLocaleString('en-US');
}

/** A share of a whole in percent; never 0.0 for something, never 100.0 for not all. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '0 %';
  const exact = (part / whole) * 100;
  if (part > 0 && exact < 0.05) return '< 0.1 %';
  if (part < whole && exact > 99.95) return '> 99.9 %';
  return `${exact.toFixed(1)} %`;
}

/** Seconds as 0:07, 12:30, 1:02:03. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/** 571204338 as 571.2 MB. */
export function bytes(n: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, n < 1 ? 0 : Math.floor(Math.log10(n) / 3));
  return `${power === 0 ? n : (n / 1000 ** power).toFixed(1)} ${units[power] ?? ''}`;
}
