/** A command in a page and what the page says it prints. */
export interface Session {
  readonly line: number;
  readonly command: string;
  readonly printed: string;
}

/** Sessions of all ```console blocks: `$ ` begins a command, `\` at a line's end goes on, the rest is what it prints. */
export function sessionsOf(page: string): Session[] {
  const sessions: { line: number; command: string; printed: string[] }[] = [];
  let inside = false;
  let goesOn = false;
  page.split('\n').forEach((text, i) => {
    if (text.startsWith('```')) {
      inside = text === '```console';
      return;
    }
    if (!inside) return;
    const last = sessions.at(-1);
    if (text.startsWith('$ ')) sessions.push({ line: i + 1, command: text.slice(2).replace(/\\$/, ''), printed: [] });
    else if (goesOn && last !== undefined) last.command += text.trim().replace(/\\$/, '');
    else last?.printed.push(text);
    goesOn = text.endsWith('\\') && (goesOn || text.startsWith('$ '));
  });
  return sessions.map(({ line, command, printed }) => ({ line, command, printed: normal(printed.join('\n')) }));
}

/** Output without what says nothing: blanks at line ends, empty lines around. */
export function normal(output: string): string {
  return output
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

/** Whether output is what a page says; a line `…` of the page stands for any lines, also none. */
export function matches(printed: string, output: string): boolean {
  const pattern = printed
    .split('\n')
    .map((line) => (line.trim() === '…' ? '(?:.*\n)*?' : `${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\n`))
    .join('');
  return new RegExp(`^${pattern}$`).test(`${normal(output)}\n`);
}
