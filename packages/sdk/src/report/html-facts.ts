import { bar } from './html-bars.ts';
import { phrases, trust, type Say } from './html-words.ts';
import { markup, type Markup } from './markup.ts';
import type { Counts, Report } from './report.ts';
import { visible } from './visible.ts';

/** The headline: how many rows were read, accepted and refused, and what became of them in the database. */
export function countTiles(counts: Counts, say: Say): Markup {
  const tile = (name: keyof Counts, kind = ''): Markup =>
    markup`<div class="tile ${kind}"><b>${counts[name].toLocaleString('en-US')}</b><span>${say(phrases[name])}${share(counts[name], name === 'accepted' || name === 'refused' ? counts.read : 0)}</span></div>`;
  const stored = (['inserted', 'updated', 'unchanged', 'skipped', 'retired'] as const).filter(
    (name) => counts[name] > 0,
  );
  const of = Math.max(1, counts.read);
  return markup`<div class="tiles">${tile('read')}${tile('accepted', 'good')}${tile('refused', counts.refused > 0 ? 'bad' : '')}</div>
<div class="split">${bar([
    { kind: 'accepted', share: counts.accepted / of },
    { kind: 'refused', share: counts.refused / of },
  ])}</div>
<p class="quiet">${say(phrases.stored)}: ${stored.length === 0 ? say(phrases.notStored) : stored.map((name) => markup`<span class="fact">${say(phrases[name])} <b>${counts[name].toLocaleString('en-US')}</b></span>`)}</p>`;
}

export function coverageLists(coverage: Report['coverage'], say: Say): Markup {
  const list = (items: readonly string[], kind: string): Markup =>
    items.length === 0
      ? markup`<p class="quiet">${say(phrases.none)}</p>`
      : markup`<ul class="coverage ${kind}">${items.map((item) => markup`<li>${visible(item, 300)}</li>`)}</ul>`;
  return markup`<div class="columns"><div><h3>${say(phrases.checked)}</h3>${list(coverage.checked, 'checked')}</div>
<div><h3>${say(phrases.notChecked)}</h3>${list(coverage.notChecked, 'not-checked')}</div></div>`;
}

export function inputCards(inputs: Report['inputs'], say: Say): Markup {
  return markup`${inputs.map(
    (input) => markup`<dl class="card"><dt>${say(phrases.file)}</dt><dd><b>${visible(input.name, 300)}</b></dd>
<dt>${say(phrases.rows)}</dt><dd>${input.rows.toLocaleString('en-US')}</dd>
<dt>${say(phrases.bytes)}</dt><dd>${input.bytes.toLocaleString('en-US')}</dd>
<dt>${say(phrases.encoding)}</dt><dd>${visible(input.encoding)}</dd>
<dt>${say(phrases.crs)}</dt><dd>${visible(input.crs ?? '—', 300)}</dd>
<dt>${say(phrases.axes)}</dt><dd>${visible(input.axes ?? '—')}</dd>
<dt>SHA-256</dt><dd><code class="hash">${input.sha256}</code></dd></dl>`,
  )}`;
}

export function lockCards(lock: Report['lock'], say: Say): Markup {
  const card = (kind: 'table' | 'overlay', id: string, sha256: string, status: string | undefined): Markup =>
    markup`<dl class="card"><dt>${say(phrases[kind])}</dt><dd><b>${id}</b></dd>
${status === undefined ? '' : markup`<dt>${say(phrases.status)}</dt><dd>${trust[status] ? say(trust[status]) : status}</dd>`}
<dt>SHA-256</dt><dd><code class="hash">${sha256}</code></dd></dl>`;
  if (lock.tables.length + lock.overlays.length === 0) return markup`<p class="quiet">${say(phrases.noTables)}</p>`;
  return markup`${lock.tables.map((table) => card('table', table.ref, table.sha256, table.status))}${lock.overlays.map((overlay) => card('overlay', overlay.id, overlay.sha256, overlay.status))}`;
}

function share(part: number, whole: number): Markup {
  if (whole === 0 || part === 0) return markup``;
  const percent = (part / whole) * 100;
  return markup` <em>${percent >= 99.95 && part < whole ? '> 99.9' : percent < 0.05 ? '< 0.1' : percent.toFixed(1)} %</em>`;
}
