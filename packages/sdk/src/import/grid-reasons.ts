import type { RingFaultReason } from '../grids/ring-faults.ts';

/** What `{reason}` of `grid_ring_invalid` and of its file's `file_too_complex` stands for. */
export const gridReasons: Readonly<
  Record<
    RingFaultReason | 'duplicate' | 'no_geometry' | 'not_json' | 'not_a_polygon' | 'too_many_crossings',
    { readonly zh: string; readonly en: string }
  >
> = {
  no_geometry: { zh: '没有边界', en: 'there is none' },
  not_json: { zh: '不是有效的 JSON', en: 'no valid JSON' },
  not_a_polygon: { zh: '不是面（Polygon、MultiPolygon）', en: 'no Polygon or MultiPolygon' },
  no_area: { zh: '没有面积', en: 'it has no area' },
  spike: { zh: '有来回重合的尖刺', en: 'it has a spike' },
  self_intersection: { zh: '自相交', en: 'it crosses itself' },
  not_a_number: { zh: '坐标不是数值', en: 'a coordinate is no number' },
  too_few_points: { zh: '顶点太少', en: 'too few points' },
  not_closed: { zh: '首尾不闭合', en: 'it is not closed' },
  duplicate: { zh: '与另一网格完全重合', en: 'the same polygon as another grid' },
  too_many_crossings: { zh: '边界交叉过多', en: 'its boundaries cross each other endlessly' },
};
