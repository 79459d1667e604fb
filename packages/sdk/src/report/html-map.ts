import { inView, toUnits, viewOf, type MapView } from './map-view.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import { outlinePath } from './outline-path.ts';
import type { Picture } from './picture.ts';
import { encodePng } from './png.ts';
import type { Cell } from './point-raster.ts';
import { phrases, type Say } from './html-words.ts';

/** Fewer cells than this are drawn as circles, more as an image: circles can be seen one by one, an image stays small. */
const MOST_CIRCLES = 1500;
const MOST_PIXELS = 1024;
const SHADES = 12;
/** The same as in the style sheet; they stand on light and on dark ground. */
const FATES = { accepted: [0x2a, 0x8f, 0xa3], refused: [0xdd, 0x4f, 0x22] } as const;
type Fate = keyof typeof FATES;

/** Where the accepted and the refused points lie, over the outlines of the grids. */
export function mapSection(picture: Picture, say: Say): Markup {
  const cells = [...picture.raster.cells()];
  const outlines = [...(picture.outlines ?? [])];
  const view = viewOf(cells, picture.raster.cellSize, outlines);
  if (view === undefined) return markup`<p class="quiet">${say(phrases.noPoints)}</p>`;
  const seen = cells.filter((cell) => inView(view, cell.lon, cell.lat));
  const off =
    picture.raster.accepted +
    picture.raster.refused -
    seen.reduce((sum, cell) => sum + cell.accepted + cell.refused, 0);
  return markup`<figure class="map" style="max-width:${Math.min(1000, Math.round((1000 * 860) / ((view.height / view.width) * 1000)))}px">
<svg viewBox="0 0 ${view.width} ${view.height}" role="img" aria-label="map">
<path class="outline" stroke-opacity="${outlineStrength(view, outlines.length)}" d="${outlinePath(view, outlines)}"/>
${layer(view, seen, picture.raster.cellSize, 'accepted')}
${layer(view, seen, picture.raster.cellSize, 'refused')}
</svg>
<figcaption>${scaleBar(view)}
<span class="key"><i class="dot accepted"></i>${say(phrases.accepted)} ${count(picture.raster.accepted)}</span>
<span class="key"><i class="dot refused"></i>${say(phrases.refused)} ${count(picture.raster.refused)}</span>
${outlines.length > 0 ? markup`<span class="key"><i class="line"></i>${say(phrases.gridOutlines)}</span>` : ''}
<span class="quiet">${degrees(view.west, 'E', 'W')} – ${degrees(view.east, 'E', 'W')}, ${degrees(view.south, 'N', 'S')} – ${degrees(view.north, 'N', 'S')} · EPSG:4490</span>
<span class="quiet">${say(phrases.shades)}</span>
${off > 0 ? markup`<span class="quiet">${say(phrases.offMap)} ${count(off)}</span>` : ''}
</figcaption></figure>`;
}

/** Many small grids would become a grey plain: the closer their lines, the fainter. */
function outlineStrength(view: MapView, rings: number): string {
  const spacing = Math.sqrt((view.width * view.height) / Math.max(1, rings));
  return Math.min(0.75, Math.max(0.16, spacing / 110)).toFixed(2);
}

function layer(view: MapView, cells: readonly Cell[], cellSize: number, fate: Fate): Markup {
  const counted = cells.filter((cell) => cell[fate] > 0);
  if (counted.length === 0) return markup``;
  return counted.length <= MOST_CIRCLES
    ? circles(view, counted, cellSize, fate)
    : image(view, cells, counted.length, cellSize, fate);
}

function circles(view: MapView, cells: readonly Cell[], cellSize: number, fate: Fate): Markup {
  const least = cells.length > 400 ? 5 : 9;
  const drawn = cells.map((cell) => {
    const { x, y } = toUnits(view, cell.lon + cellSize / 2, cell.lat + cellSize / 2);
    const radius = Math.min(30, least * cell[fate] ** 0.3);
    return markup`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}"/>`;
  });
  return markup`<g class="${fate}">${drawn}</g>`;
}

/** Accepted: the more points, the stronger (logarithmic). Refused: the larger their share of a place, the stronger. */
function image(view: MapView, cells: readonly Cell[], filled: number, cellSize: number, fate: Fate): Markup {
  const columns = Math.ceil((view.east - view.west) / cellSize);
  const rows = Math.ceil((view.north - view.south) / cellSize);
  // So coarse that the average pixel is filled: half of the cells of a square of this side.
  const side = Math.min(MOST_PIXELS, Math.max(64, Math.sqrt(filled) * 2.4));
  const step = Math.max(1, Math.ceil(Math.max(columns, rows) / side));
  const width = Math.ceil(columns / step);
  const height = Math.ceil(rows / step);
  const counts = { accepted: new Float64Array(width * height), refused: new Float64Array(width * height) };
  for (const cell of cells) {
    const x = Math.floor((cell.lon - view.west) / (cellSize * step));
    const y = Math.floor((view.north - cell.lat) / (cellSize * step));
    if (x < 0 || x >= width || y < 0 || y >= height) continue;
    counts.accepted[y * width + x]! += cell.accepted;
    counts.refused[y * width + x]! += cell.refused;
  }
  const most = counts.accepted.reduce((a, b) => Math.max(a, b), 1);
  const strength = (i: number): number =>
    fate === 'accepted'
      ? Math.log(counts.accepted[i]!) / Math.log(most + 1)
      : Math.sqrt(counts.refused[i]! / (counts.accepted[i]! + counts.refused[i]!));
  const pixels = Uint8Array.from(counts[fate], (n, i) =>
    n === 0 ? 0 : 1 + Math.min(SHADES - 1, Math.floor(strength(i) * SHADES)),
  );
  const palette = [
    [0, 0, 0, 0],
    ...Array.from({ length: SHADES }, (_, i) => [...FATES[fate], 70 + Math.round((185 * i) / (SHADES - 1))]),
  ];
  const data = encodePng(width, height, pixels, palette).toString('base64');
  const wide = ((width * step * cellSize) / (view.east - view.west)) * view.width;
  const high = ((height * step * cellSize) / (view.north - view.south)) * view.height;
  return markup`<image x="0" y="0" width="${wide.toFixed(1)}" height="${high.toFixed(1)}" preserveAspectRatio="none" href="data:image/png;base64,${data}"/>`;
}

function scaleBar(view: MapView): Markup {
  const target = view.metresPerUnit * view.width * 0.22;
  const power = 10 ** Math.floor(Math.log10(target));
  const metres = ([5, 2, 1].find((n) => n * power <= target) ?? 1) * power;
  const share = (metres / (view.metresPerUnit * view.width)) * 100;
  const label = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
  return markup`<span class="scale" style="width:${share.toFixed(2)}%">${label}</span>`;
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(4)}°${value < 0 ? negative : positive}`;
}

function count(n: number): string {
  return n.toLocaleString('en-US');
}
