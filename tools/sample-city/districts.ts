/** The six urban districts of Taiyuan (GB/T 2260), by where they lie: rows from north to south, west before east. */
export const DISTRICTS = [
  [
    { code: '140108', name: '尖草坪区' },
    { code: '140107', name: '杏花岭区' },
  ],
  [
    { code: '140109', name: '万柏林区' },
    { code: '140106', name: '迎泽区' },
  ],
  [
    { code: '140110', name: '晋源区' },
    { code: '140105', name: '小店区' },
  ],
] as const;

export interface District {
  readonly code: string;
  readonly name: string;
}
