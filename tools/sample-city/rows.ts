import type { City } from './city.ts';
import { csvCell } from './csv-text.ts';
import { gbk } from './gbk.ts';
import { pointInside, ringOf, surveyed, type Ring } from './place.ts';
import { Random } from './random.ts';
import type { PartClass } from './classes.ts';
import type { Grid } from './plan.ts';
import type { Unit } from './units.ts';

/** A row before it is written: cells as GBK bytes, quoted where they must be, and what the generator knows of it. */
export interface Row {
  readonly cells: string[];
  readonly district: string;
  readonly grid: Grid;
  readonly partClass: PartClass;
}

/** Classes of which a city has most; the others follow in an order made from the seed. */
const COMMON = [
  '行道树',
  '路灯',
  '雨水箅子',
  '污水井盖',
  '通信井盖',
  '上水井盖',
  '电力井盖',
  '交通护栏',
  '牌匾标识',
  '雨水井盖',
];
const STATUS = ['完好', '完好', '完好', '完好', '完好', '完好', '完好', '完好', '完好', '破损', '丢失', '占用'].map(
  gbk,
);
const NOTES = ['', '', '', '', '', '', '', '新增', '复核', '井盖下沉，已报修', '沿街商铺门前', '与相邻单位共管'].map(
  gbk,
);
const RARE_NOTES = ['编号"旧",待换', '东侧,靠近路口', '权属待定, 见"移交清单"'].map(gbk).map(csvCell);
const ROADS = [
  '迎泽大街',
  '并州路',
  '滨河东路',
  '解放路',
  '长风街',
  '学府街',
  '南内环街',
  '漪汾街',
  '和平路',
  '建设路',
].map(gbk);
const SIDE = gbk('侧距路口');
const METRE = gbk('米');
const EAST_WEST = ['东', '西', '南', '北'].map(gbk);

/** Makes clean rows, one after the other. */
export class Rows {
  readonly #city: City;
  readonly #random: Random;
  readonly #limits: number[];
  readonly #classes: readonly { readonly partClass: PartClass; readonly code: string; readonly name: string }[];
  readonly #competent: readonly (readonly [string, string])[];
  readonly #owners: readonly (readonly [string, string])[];
  readonly #keepers: readonly (readonly [string, string])[];
  readonly #origins: readonly string[];
  readonly #sequences = new Map<string, number>();
  #grid: Grid | undefined;
  #ring: Ring | undefined;

  constructor(city: City) {
    this.#city = city;
    this.#random = new Random(city.options.seed);
    const common = COMMON.flatMap((name) => city.classes.used.filter((c) => c.name === name));
    const others = this.#random.shuffle(city.classes.used.filter((c) => !common.includes(c)));
    this.#classes = [...common, ...others].map((c) => ({ partClass: c, code: c.code, name: gbk(c.name) }));
    let sum = 0;
    this.#limits = this.#classes.map((_, rank) => (sum += 1 / (rank + 3)));
    const encoded = (units: readonly Unit[]) => units.map((u) => [u.code, gbk(u.name)] as const);
    this.#competent = encoded(city.competent);
    this.#owners = encoded(city.ownership);
    this.#keepers = encoded(city.maintenance);
    this.#origins = city.edition.origins.map(gbk);
  }

  next(grid: Grid): Row {
    const random = this.#random;
    if (this.#grid !== grid) {
      this.#grid = grid;
      this.#ring = ringOf(this.#city.lattice.ring(grid.i, grid.j));
    }
    const chosen = this.#classes[this.#rankOf(random.unit())];
    if (chosen === undefined || this.#ring === undefined) throw new Error('no class or no ring');
    const { code, name, partClass } = chosen;
    const district = grid.id.slice(0, 6);
    const point = surveyed(this.#city, pointInside(this.#city, this.#ring, random));
    const competent = this.#competent[Number(code) % this.#competent.length] ?? ['', ''];
    const owner = random.pick(this.#owners);
    const keeper = random.pick(this.#keepers);
    const first = dateOf(random, 2015, 6);
    const change = random.below(10) < 7 ? '' : dateOf(random, 2021, 5);
    const note = random.below(500) === 0 ? random.pick(RARE_NOTES) : random.pick(NOTES);
    const place = random.pick(ROADS) + random.pick(EAST_WEST) + SIDE + String(5 + random.below(400)) + METRE;
    const cells = [
      this.identity(district, code),
      name,
      ...competent,
      ...owner,
      ...keeper,
      grid.id,
      random.pick(STATUS),
      first,
      change,
      random.pick(this.#origins),
      note,
      place,
      point.north,
      point.east,
    ];
    if (this.#city.options.classColumn) cells.push(code);
    return { cells, district, grid, partClass };
  }

  /** The next identifier of a county and class. */
  identity(district: string, code: string): string {
    const sequence = (this.#sequences.get(district + code) ?? 0) + 1;
    if (sequence > 999_999) throw new RangeError(`more than 999999 parts of class ${code} in ${district}`);
    this.#sequences.set(district + code, sequence);
    return district + code + String(sequence).padStart(6, '0');
  }

  #rankOf(unit: number): number {
    const wanted = unit * (this.#limits.at(-1) ?? 0);
    let low = 0;
    let high = this.#limits.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#limits[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** YYYYMMDD within `years` years from the first day of `from`. */
function dateOf(random: Random, from: number, years: number): string {
  const month = String(1 + random.below(12)).padStart(2, '0');
  const day = String(1 + random.below(28)).padStart(2, '0');
  return `${from + random.below(years)}${month}${day}`;
}
