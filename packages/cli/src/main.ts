import { createInterface } from 'node:readline/promises';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { failureOf } from './failure.ts';
import { createIo, type Terminal } from './io.ts';
import { buildProgram } from './program.ts';
import { withGlobalsLast } from './global-options.ts';
import { system } from './words/failures.ts';
import { chooseLang } from './words/text.ts';

/** Runs one command and says how it ended; ends the process itself only where nothing else is left to do. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  const lang = chooseLang(argv, process.env);
  const terminal = process.stderr.isTTY ? terminalOf(process.stderr) : undefined;
  const io = createIo(lang, {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    ...(terminal === undefined ? {} : { terminal }),
  });
  // Whoever read our output has seen enough (`| head`): no reason to complain.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? io.exitCode() : EXIT.system),
  );
  process.stderr.on('error', () => undefined);
  for (const [signal, exit] of [
    ['SIGINT', EXIT.interrupted],
    ['SIGTERM', EXIT.terminated],
  ] as const) {
    process.once(signal, () => {
      if (io.signalsYielded()) return;
      io.err('');
      io.say(argv.includes('import') ? system.interrupted : system.interruptedNothing);
      process.exit(exit);
    });
  }
  try {
    await buildProgram(io).parseAsync(withGlobalsLast(argv), { from: 'user' });
  } catch (error) {
    const failure = await failureOf(error, lang);
    if (failure.words !== '') io.err(io.colour.red(failure.words));
    io.setExit(failure.exit);
  }
  return io.exitCode();
}

function terminalOf(stderr: NodeJS.WriteStream): Terminal {
  return {
    columns: () => stderr.columns || 80,
    draw: (text) => void stderr.write(text),
    ask: async (question) => {
      const lines = createInterface({ input: process.stdin, output: stderr });
      try {
        return await lines.question(question);
      } finally {
        lines.close();
      }
    },
  };
}
