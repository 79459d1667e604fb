import { createHash } from 'node:crypto';
import type {
  LayerSource,
  OverlaySource,
  Row,
  StandardsFiles,
} from '../../../packages/sdk/src/standards/standards-files.ts';
import { header } from '../generator.ts';

export function overlaysModule(overlays: readonly OverlaySource[], files: StandardsFiles): string {
  const values = overlays.map((source) => {
    const { id, parent, division, title, status, status_reason } = source.overlay.content;
    const layers = source.layers.map((layer) => layerOf(layer, source, files));
    return { id, ...(parent !== null && { parent }), division, title, status, statusReason: status_reason, layers };
  });
  return `${header('standards/overlays')}import type { Overlay } from '../../table/overlay.ts';

export const allOverlays: readonly Overlay[] = ${JSON.stringify(values, null, 1)};
`;
}

function layerOf(layer: LayerSource, source: OverlaySource, files: StandardsFiles) {
  const hash = createHash('sha256');
  for (const path of [source.overlay.path, layer.add.path, layer.narrow.path, layer.relabel.path]) {
    hash.update(files.get(path) ?? new Uint8Array());
  }
  return {
    base: layer.base,
    sha256: hash.digest('hex'),
    bigClasses: layer.bigClasses.map(({ code, name, name_en }) => ({ code, name, nameEn: name_en })),
    add: layer.add.content.map(({ cells: { rollup_to, rollup_none_reason, ...row } }: Row) => ({
      row: Object.values(row),
      rollUp: rollup_to,
      rollUpNone: rollup_none_reason,
    })),
    narrow: layer.narrow.content.map(({ cells }) => ({ code: cells['code'], reason: cells['reason'] })),
    relabel: layer.relabel.content.map(({ cells }) => ({
      code: cells['code'],
      name: cells['name'],
      nameEn: cells['name_en'],
    })),
  };
}
