import { LineCounter, parseDocument } from './yaml.ts';

/** The text is no YAML, or says one thing twice. */
export class YamlBroken extends Error {
  /** Physical line, from 1. */
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.name = 'YamlBroken';
    this.line = line;
  }
}

export interface YamlText {
  readonly value: unknown;
  /** Physical line, from 1, of what a path leads to, or of the nearest thing above it. */
  lineOf(path: readonly string[]): number;
}

/** Reads YAML 1.2 (core schema; JSON is part of it). @throws YamlBroken, with the line */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { uniqueKeys: true, lineCounter: lines });
  const [error] = document.errors;
  const oneLine = (reason: string): string => reason.split('\n', 1)[0] ?? '';
  if (error !== undefined) throw new YamlBroken(error.linePos?.[0].line ?? 1, oneLine(error.message));
  const lineOf = (path: readonly string[]): number => {
    const node: unknown = document.getIn(path, true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
    if (Array.isArray(range)) return lines.linePos(Number(range[0])).line;
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  };
  try {
    return { value: document.toJS() as unknown, lineOf };
  } catch (error) {
    // aliases that multiply without end
    throw new YamlBroken(1, error instanceof Error ? oneLine(error.message) : '');
  }
}
