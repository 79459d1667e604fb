import { overlayOf } from '../../../packages/sdk/src/standards/facts.ts';
import type { OverlaySource, StandardsFiles } from '../../../packages/sdk/src/standards/standards-files.ts';
import { header } from '../generator.ts';

export function overlaysModule(overlays: readonly OverlaySource[], files: StandardsFiles): string {
  const values = overlays.map((source) => overlayOf(source, files));
  return `${header('standards/overlays')}import type { Overlay } from '../../table/overlay.ts';

export const allOverlays: readonly Overlay[] = ${JSON.stringify(values, null, 1)};
`;
}
