/** A block of commands of a page, and what the page shows after it. */
export interface Block {
  readonly page: string;
  /** Of its first line of text. */
  readonly line: number;
  readonly text: string;
  /** `once`: it ends by itself. `until-stopped`: it goes on until somebody ends it. `no-run`: cannot be run here. */
  readonly manner: 'once' | 'until-stopped' | 'no-run';
  /** Why it is not run; its name where it has one. */
  readonly note: string;
  /** The JSON block that follows, as what it prints. */
  readonly prints?: unknown;
}

/** A file that a page shows: a block that names it in its first line. */
export interface ShownFile {
  readonly name: string;
  readonly text: string;
}

const FENCE = /^```(\w*) ?(.*)\n([^]*?)^```$/gm;

/** All ```bash blocks of a page. */
export function blocksOf(page: string, text: string): Block[] {
  const found: Block[] = [];
  for (const { 0: whole, 1: kind = '', 2: info = '', 3: body = '', index } of text.matchAll(FENCE)) {
    const last = found.at(-1);
    const shown =
      kind === 'json' && last !== undefined && text.slice(0, index).trimEnd().endsWith(`${last.text}\`\`\``);
    if (shown) found.splice(-1, 1, { ...last, prints: JSON.parse(body) as unknown });
    if (kind === 'sh') throw new Error(`${page}: blocks that are run are called bash: ${whole.slice(0, 60)}`);
    if (kind !== 'bash') continue;
    const [, manner = 'once', note = ''] = /^(no-run|until-stopped)? ?(.*)$/.exec(info) ?? [];
    const line = text.slice(0, index).split('\n').length + 1;
    found.push({ page, line, text: body, manner: manner as Block['manner'], note });
  }
  return found;
}

/** Files that a page shows: ```yaml blocks with a name behind the first #. */
export function filesOf(text: string): ShownFile[] {
  return [...text.matchAll(FENCE)].flatMap(({ 1: kind, 3: body = '' }) => {
    const name = kind === 'yaml' ? /^# ([\w-]+\.yaml)/.exec(body)?.[1] : undefined;
    return name === undefined ? [] : [{ name, text: body }];
  });
}

/** Where what is printed does not have the shape that the page shows; values are not compared. */
export function shapeFault(shown: unknown, printed: unknown, at = ''): string | undefined {
  if (Array.isArray(shown)) {
    if (!Array.isArray(printed)) return `${at}: no list`;
    const odd = printed.findIndex((each) => shown.every((one) => shapeFault(one, each) !== undefined));
    return odd < 0 ? undefined : `${at}/${odd}: ${JSON.stringify(printed[odd])}`;
  }
  if (typeof shown !== 'object' || shown === null)
    return typeof shown === typeof printed ? undefined : `${at}: ${typeof printed}`;
  if (typeof printed !== 'object' || printed === null) return `${at}: no object`;
  const members = new Map(Object.entries(printed));
  if (at === '' && [...members.keys()].some((name) => !(name in shown))) return `has ${[...members.keys()].join(' ')}`;
  for (const [name, value] of Object.entries(shown)) {
    const fault = members.has(name)
      ? shapeFault(value, members.get(name), `${at}/${name}`)
      : `${at}/${name} is missing`;
    if (fault !== undefined) return fault;
  }
  return undefined;
}
