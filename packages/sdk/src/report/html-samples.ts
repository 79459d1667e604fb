import { anchorOf } from './html-bars.ts';
import { phrases, type Say } from './html-words.ts';
import { markup, type Markup } from './markup.ts';
import type { Notice, Sample } from './report.ts';
import { visible } from './visible.ts';

/** A page is for looking; who asked for thousands of samples finds them in the JSON report. */
const MOST_SAMPLES = 50;

/** The samples of every finding, the first ones unfolded. */
export function sampleSections(notices: readonly Notice[], severalInputs: boolean, say: Say): Markup {
  return markup`${notices.map((notice, i) => sampleSection(notice, i < 4, severalInputs, say))}`;
}

const COLUMNS = ['file', 'line', 'field', 'value', 'expected', 'message'] as const;

function sampleSection(notice: Notice, open: boolean, severalInputs: boolean, say: Say): Markup {
  const shown = notice.samples.slice(0, MOST_SAMPLES);
  return markup`<details id="${anchorOf(notice)}"${open ? markup` open` : ''}><summary><span class="tag ${notice.severity}">${say(phrases[notice.severity])}</span> <code>${notice.code}</code> <b>${notice.total.toLocaleString('en-US')}</b></summary>
<div class="scroll"><table class="samples"><thead><tr>${COLUMNS.slice(severalInputs ? 0 : 1).map((name) => markup`<th>${say(phrases[name])}</th>`)}</tr></thead>
<tbody>${shown.map((sample) => sampleRow(sample, severalInputs, say))}</tbody></table></div>
${notice.total > shown.length ? markup`<p class="quiet">${say(phrases.moreSamples)}</p>` : ''}</details>`;
}

function sampleRow(sample: Sample, severalInputs: boolean, say: Say): Markup {
  const cells: Record<(typeof COLUMNS)[number], Markup | string> = {
    file: visible(sample.input),
    line: sample.line === 0 ? say(phrases.wholeFile) : String(sample.line),
    field: visible(sample.field ?? ''),
    value: valueOf(sample.value, say),
    expected: sample.expected === undefined ? '' : markup`<code class="right">${visible(sample.expected)}</code>`,
    message: visible(sample.message, 400),
  };
  // The label is for narrow screens, where a row becomes a list.
  return markup`<tr>${COLUMNS.slice(severalInputs ? 0 : 1).map((name) => markup`<td class="of-${name}" data-label="${say.plain(phrases[name])}">${cells[name]}</td>`)}</tr>`;
}

function valueOf(value: string | null, say: Say): Markup {
  if (value === null) return markup``;
  return value === ''
    ? markup`<span class="quiet">${say(phrases.empty)}</span>`
    : markup`<code>${visible(value)}</code>`;
}
