/** Numbers every row of all inputs of a run by one positive 32-bit integer, so that an earlier row can be named from four bytes. */
export class Places {
  readonly #inputs: { readonly name: string; readonly base: number }[] = [];
  #highest = 0;

  /** Turns to the next input. */
  begin(input: string): void {
    this.#inputs.push({ name: input, base: this.#highest });
  }

  /** Number of a line of the present input. @throws RangeError beyond 2,147,483,647 lines in one run */
  of(line: number): number {
    const place = this.#inputs.at(-1)!.base + line;
    if (place > 0x7fffffff) throw new RangeError('more than 2,147,483,647 lines in one run');
    if (place > this.#highest) this.#highest = place;
    return place;
  }

  at(place: number): { readonly input: string; readonly line: number } {
    const input = this.#inputs.findLast(({ base }) => base < place)!;
    return { input: input.name, line: place - input.base };
  }
}
