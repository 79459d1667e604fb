import { codeMaps, type CodeMap, type Library, type Overlay } from '@shuniu/schema';
import { mapEvidenceWords, relationshipWords, standards } from '../../packages/cli/src/words/standards.ts';
import type { Page } from './layout.ts';
import { both, code, facts, grid, link, markup, NOTHING, type Markup } from './markup.ts';
import { layerPath, overlayPath } from './paths.ts';
import { trustBox } from './trust.ts';
import { fill, words } from './words.ts';

/** What a province or city lays over the tables. */
export function overlayPage(overlay: Overlay, library: Library): Page {
  const { id, parent, division, title, layers } = overlay;
  const told = layers.map(({ base, add, narrow, relabel }) => {
    const counts = { base, add: add.length, narrow: narrow.length, relabel: relabel.length };
    return markup`<li>${link(layerPath(id, base), both(fill(standards.adds, counts)))}</li>`;
  });
  const decided = codeMaps(library).filter((map) => map.overlay === id);
  return {
    path: overlayPath(id),
    label: id,
    title,
    trust: trustBox(overlay, code(id), true),
    body: markup`${facts([
      [words.division, code(division)],
      [words.onTop, parent === undefined ? undefined : link(overlayPath(parent), code(parent))],
    ])}<h2>${both(words.tableAsSeen)}</h2><ul>${told}</ul>
${decided.length === 0 ? NOTHING : markup`<h2>${both(words.decisions)}</h2>${decided.map(decisions)}`}`,
  };
}

function decisions(map: CodeMap): Markup {
  return grid(
    { zh: `${map.title.zh}：${map.from} → ${map.to}`, en: map.title.en },
    [words.before, words.after, words.how],
    map.rows.map(
      ([source, target, relationship, when, , , reviewedBy, evidence, comment]) =>
        markup`<tr><th scope="row">${code(source)}</th><td>${target === '' ? '—' : code(target)}</td><td>${both(relationshipWords[relationship])} · ${both(mapEvidenceWords[evidence])} ${reviewedBy}${when === '' ? NOTHING : markup`<br />${both(fill(words.onlyWhen, { when }))}`} ${comment}</td></tr>\n`,
    ),
  );
}
