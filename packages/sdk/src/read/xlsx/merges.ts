import { refuse } from '../refuse.ts';

/** Rows and columns from 1 and 0, ends included. */
export interface Merge {
  readonly range: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const MOST = 1_000_000;

/** Collects merged ranges; those of one row only are told apart by the header alone. */
export class Merges {
  readonly all: Merge[] = [];

  add(range: string): void {
    const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(range);
    if (parts === null) return;
    if (this.all.length === MOST) throw refuse('file_too_complex', 'too_many_merges', { limit: MOST });
    const [, left = '', top = '', right = '', bottom = ''] = parts;
    this.all.push({ range, top: Number(top), bottom: Number(bottom), left: letters(left), right: letters(right) });
  }

  /**
   * Ranges that span several rows, at least one of them below the header.
   * @param columns how many of them can lie side by side; where more do, they overlap, and the file is no honest one
   */
  inData(headerLine: number, columns: number): MergedRows {
    const tall = this.all.filter((merge) => merge.bottom > merge.top && merge.bottom > headerLine);
    const tops = tall.map((merge) => merge.top).sort((a, b) => a - b);
    const bottoms = tall.map((merge) => merge.bottom).sort((a, b) => a - b);
    let ended = 0;
    for (const [begun, top] of tops.entries()) {
      while (bottoms[ended]! < top) ended++;
      if (begun + 1 - ended > columns) throw refuse('file_too_complex', 'too_many_merges', { limit: columns });
    }
    return new MergedRows(tall);
  }
}

/** Says of rows, asked for in any order but quickly when it is upwards, which merged ranges they lie in. */
export class MergedRows {
  private readonly sorted: readonly Merge[];
  private active: Merge[] = [];
  private next = 0;
  /** Between these lines the answer stays the same. */
  private from = 0;
  private until = 0;
  private answer: { readonly range: string; readonly column: number } | undefined;

  constructor(merges: readonly Merge[]) {
    this.sorted = [...merges].sort((a, b) => a.top - b.top);
  }

  at(line: number): { readonly range: string; readonly column: number } | undefined {
    if (this.sorted.length === 0) return undefined;
    if (line >= this.from && line < this.until) return this.answer;
    if (line < this.from) [this.next, this.active] = [0, []];
    for (let merge = this.sorted[this.next]; merge !== undefined && merge.top <= line; merge = this.sorted[++this.next])
      this.active.push(merge);
    this.active = this.active.filter((merge) => merge.bottom >= line);
    const [first, ...more] = this.active;
    this.from = line;
    this.until = this.active.reduce(
      (least, merge) => Math.min(least, merge.bottom + 1),
      this.sorted[this.next]?.top ?? Infinity,
    );
    const shown = this.active.slice(0, 8).map((merge) => merge.range);
    if (this.active.length > shown.length) shown.push('…');
    this.answer =
      first === undefined ? undefined : { range: shown.join(', '), column: more.length === 0 ? first.left : -1 };
    return this.answer;
  }
}

function letters(text: string): number {
  return [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
