/** Values of a statement. A value is only ever sent as a parameter; what `add` returns is all of it that the text holds. */
export class Params {
  readonly values: unknown[] = [];

  /** @returns `$3` */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  text(value: string): string {
    return `${this.add(value)}::text`;
  }

  texts(values: readonly string[]): string {
    return `${this.add(values)}::text[]`;
  }

  number(value: number): string {
    return `${this.add(value)}::float8`;
  }
}
