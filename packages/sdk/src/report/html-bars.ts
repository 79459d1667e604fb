import type { Words } from '@shuniu/schema';
import { phrases, type Say } from './html-words.ts';
import { markup, type Markup } from './markup.ts';
import type { ClassCount } from './picture.ts';
import type { Notice } from './report.ts';
import { visible } from './visible.ts';

const MOST_CLASSES = 24;

/** One bar for each finding, as long as its total. */
export function findingBars(notices: readonly Notice[], titles: (code: string) => Words | undefined, say: Say): Markup {
  const most = Math.max(1, ...notices.map((notice) => notice.total));
  const rows = notices.map((notice) => {
    const title = titles(notice.code);
    return markup`<tr><th scope="row"><a href="#${anchorOf(notice)}"><code>${notice.code}</code></a>${title ? markup`<div>${say(title)}</div>` : ''}</th>
<td><span class="tag ${notice.severity}">${say(phrases[notice.severity])}</span></td>
<td class="wide">${bar([{ kind: notice.severity, share: notice.total / most }])}</td>
<td class="number">${notice.total.toLocaleString('en-US')}</td></tr>`;
  });
  return markup`<table class="bars findings"><tbody>${rows}</tbody></table>`;
}

/** One bar for each class, split into accepted and refused; the largest classes, then all others in one. */
export function classBars(classes: ReadonlyMap<string, ClassCount>, say: Say): Markup {
  const sorted = [...classes].sort(([, a], [, b]) => b.accepted + b.refused - a.accepted - a.refused);
  const shown = sorted.slice(0, MOST_CLASSES);
  const rest = sorted.slice(MOST_CLASSES);
  const most = Math.max(1, ...shown.map(([, c]) => c.accepted + c.refused));
  const rows = shown.map(([code, c]) =>
    classRow(markup`<code>${visible(code, 40)}</code> ${visible(c.name, 60)}`, c, most),
  );
  if (rest.length > 0) {
    const sum = { name: '', accepted: 0, refused: 0 };
    for (const [, c] of rest) {
      sum.accepted += c.accepted;
      sum.refused += c.refused;
    }
    rows.push(
      classRow(markup`${say(phrases.otherClasses)} × ${rest.length}`, sum, Math.max(most, sum.accepted + sum.refused)),
    );
  }
  return markup`<table class="bars classes"><thead><tr><th></th><th></th><th class="number">${say(phrases.accepted)}</th><th class="number">${say(phrases.refused)}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** The id of the samples of a finding on the page. */
export function anchorOf(notice: Notice): string {
  return `${notice.code}-${notice.severity}`;
}

function classRow(label: Markup, c: ClassCount, most: number): Markup {
  const parts = [
    { kind: 'accepted', share: c.accepted / most },
    { kind: 'refused', share: c.refused / most },
  ];
  return markup`<tr><th scope="row">${label}</th><td class="wide">${bar(parts)}</td>
<td class="number">${c.accepted.toLocaleString('en-US')}</td><td class="number${c.refused > 0 ? ' bad' : ''}">${c.refused.toLocaleString('en-US')}</td></tr>`;
}

/** A bar of parts one after the other; a part that is not empty is never too thin to be seen. */
export function bar(parts: readonly { kind: string; share: number }[]): Markup {
  let x = 0;
  const rects = parts
    .filter((part) => part.share > 0)
    .map((part) => {
      const width = Math.max(0.6, part.share * 100);
      const rect = markup`<rect class="${part.kind}" x="${Math.min(x, 100 - width).toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`;
      x += width;
      return rect;
    });
  return markup`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${rects}</svg>`;
}
