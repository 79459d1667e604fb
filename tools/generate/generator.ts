/** One kind of generated files. A new kind is a new file beside `standards.ts` and one line in `generate.ts`. */
export interface Generator {
  readonly name: string;
  /** Folders, from the root of the repository, in which nothing but this generator's files may lie. */
  readonly owns: readonly string[];
  /** @throws Error when the input is broken; the message is for the maintainer. */
  generate(root: string): Promise<readonly GeneratedFile[]>;
}

export interface GeneratedFile {
  /** From the root of the repository, inside one of the owned folders. */
  readonly path: string;
  readonly content: string;
}

/** First line of every generated file. */
export function header(source: string): string {
  return `// Generated from ${source} by \`npm run generate\`. Do not edit.\n`;
}
