import { parseArgs } from 'node:util';

/** What a sample city is made from. */
export interface CityOptions {
  readonly out: string;
  readonly parts: number;
  /** Share of rows with a planted defect, 0 … 0.5. */
  readonly defects: number;
  readonly seed: number;
  readonly classes: number;
  readonly grids: number;
  readonly dutyGrids: number;
  readonly competent: number;
  readonly ownership: number;
  readonly maintenance: number;
  /** EPSG number of a 3-degree zone of CGCS2000. */
  readonly epsg: number;
  readonly standard: string;
  readonly overlay: readonly string[];
  /** A column with the class code, which an identifier can contradict. */
  readonly classColumn: boolean;
  /** Folder of the code tables. */
  readonly standards: string;
}

/** Taiyuan's own figures, as its platform published them. */
export const TAIYUAN = {
  parts: 2_382_623,
  classes: 159,
  grids: 31_251,
  dutyGrids: 253,
  km2: 933,
  competent: 76,
  ownership: 302,
  maintenance: 1_099,
};

/** Fills in what is not given; what grows with a city is scaled from Taiyuan. Throws RangeError where a figure makes no city. */
export function cityOptions(given: Partial<CityOptions> & { readonly out: string }): CityOptions {
  const parts = given.parts ?? TAIYUAN.parts;
  const scaled = (full: number, least: number) => Math.max(least, Math.round((full * parts) / TAIYUAN.parts));
  const shrunk = (full: number, least: number) => Math.max(least, Math.min(full, scaled(full, least)));
  const options = {
    parts,
    defects: 0.005,
    seed: 1,
    classes: TAIYUAN.classes,
    grids: shrunk(TAIYUAN.grids, 24),
    dutyGrids: shrunk(TAIYUAN.dutyGrids, 6),
    competent: shrunk(TAIYUAN.competent, 14),
    ownership: shrunk(TAIYUAN.ownership, 14),
    maintenance: shrunk(TAIYUAN.maintenance, 14),
    epsg: 4546,
    standard: 'gbt-30428-2/part@2013',
    overlay: ['cn-14', 'cn-140100'],
    classColumn: false,
    standards: 'standards',
    ...given,
  };
  if (!(options.parts >= 1)) throw new RangeError('--parts must be a positive number');
  if (!(options.defects >= 0 && options.defects <= 0.5)) throw new RangeError('--defects must lie between 0 and 0.5');
  if (!(options.grids >= 24)) throw new RangeError('--grids must be 24 or more');
  return options;
}

const HELP = `npm run sample-city -- [options]
  --out <folder>          where to (.shuniu/city)
  --parts <n>             how many parts (2382623)        --defects <share>  of rows with a planted defect (0.005)
  --seed <n>              another city of the same kind    --classes <n>      part classes in use
  --grids, --duty-grids, --competent, --ownership, --maintenance <n>         scaled from Taiyuan's own figures
  --crs EPSG:<n>          3-degree zone of CGCS2000 (4546) --class-column     a column with the class code
  --standard <table@edition> --overlay <id,id> --standards <folder>`;

export function parseOptions(argv: readonly string[]): CityOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: {
      out: text,
      parts: text,
      defects: text,
      seed: text,
      classes: text,
      grids: text,
      'duty-grids': text,
      competent: text,
      ownership: text,
      maintenance: text,
      crs: text,
      standard: text,
      overlay: text,
      'class-column': { type: 'boolean' },
      standards: text,
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    console.log(HELP);
    process.exit(0);
  }
  const given: Record<string, unknown> = {};
  const set = (name: string, value: unknown) => {
    if (value !== undefined) given[name] = value;
  };
  for (const name of [
    'parts',
    'defects',
    'seed',
    'classes',
    'grids',
    'competent',
    'ownership',
    'maintenance',
  ] as const) {
    set(name, values[name] === undefined ? undefined : Number(values[name]));
  }
  set('dutyGrids', values['duty-grids'] === undefined ? undefined : Number(values['duty-grids']));
  set('epsg', values.crs === undefined ? undefined : Number(values.crs.replace(/^EPSG:/i, '')));
  set('standard', values.standard);
  set(
    'overlay',
    values.overlay?.split(',').filter((id) => id !== ''),
  );
  set('classColumn', values['class-column']);
  set('standards', values.standards);
  return cityOptions({ ...(given as Partial<CityOptions>), out: values.out ?? '.shuniu/city' });
}
