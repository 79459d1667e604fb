import type { Extension } from '../table/code-table.ts';

type Ranges = Extension['ranges'];

/** Whether some code of the first ranges lies in none of the second. Numbers are joined where they touch; other codes never. */
export function loses(before: Ranges, after: Ranges): boolean {
  return before.some((own) => !joined(after).some((each) => covers(each, own)));
}

export function rangesText(ranges: Ranges): string {
  return ranges.map(({ from, to }) => `${from}–${to}`).join(', ');
}

function covers(outer: Ranges[number], inner: Ranges[number]): boolean {
  return outer.from.length === inner.from.length && outer.from <= inner.from && inner.to <= outer.to;
}

function joined(ranges: Ranges): Ranges {
  const sorted = [...ranges].sort((a, b) => (a.from < b.from ? -1 : 1));
  const whole: { from: string; to: string }[] = [];
  for (const { from, to } of sorted) {
    const last = whole.at(-1);
    const touches = last?.to.length === from.length && (from <= last.to || follows(last.to, from));
    if (last === undefined || !touches) whole.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return whole;
}

function follows(end: string, next: string): boolean {
  return /^\d{1,15}$/.test(end) && /^\d{1,15}$/.test(next) && Number(next) === Number(end) + 1;
}
