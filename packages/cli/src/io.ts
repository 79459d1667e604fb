import { colours, type Colour } from './colour.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { say, type Lang, type Text } from './words/text.ts';

/** What a command may do to the outside besides its work: speak to a machine, speak to a person, say how it ended. */
export interface Io {
  /** A line for stdout: the answer that was asked for. */
  out(text: string): void;
  /** A line for stderr: words for people. */
  err(text: string): void;
  /** A text of the catalogue on stderr. */
  say(text: Text, params?: Readonly<Record<string, string | number>>): void;
  lang(): Lang;
  /** The worst code that was set wins. */
  setExit(code: ExitCode): void;
  exitCode(): ExitCode;
  /** From here on the command itself answers Ctrl-C and the request to end. */
  yieldSignals(): void;
  signalsYielded(): boolean;
  readonly colour: Colour;
  /** Where a person is watching: stderr is a terminal of so many columns. */
  readonly terminal?: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Terminal {
  columns(): number;
  /** Without a line end. */
  draw(text: string): void;
  /** A question, answered with a line. */
  ask(question: string): Promise<string>;
}

export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal?: Terminal;
}

export function createIo(lang: Lang, streams: Streams): Io {
  let worst: ExitCode = EXIT.clean;
  let yielded = false;
  const err = (text: string): void => void streams.stderr.write(`${text}\n`);
  return {
    out: (text) => void streams.stdout.write(`${text}\n`),
    err,
    say: (text, params) => err(say(lang, text, params)),
    lang: () => lang,
    setExit: (code) => {
      if (code > worst) worst = code;
    },
    exitCode: () => worst,
    yieldSignals: () => void (yielded = true),
    signalsYielded: () => yielded,
    colour: colours(streams.terminal !== undefined && !streams.env['NO_COLOR']),
    env: streams.env,
    ...(streams.terminal === undefined ? {} : { terminal: streams.terminal }),
  };
}
