import type { Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import type { ExitCode } from '../exit-codes.ts';
import { addDatabase } from '../global-options.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { usage } from '../words/failures.ts';
import { examples, help } from '../words/help.ts';
import { say } from '../words/text.ts';

interface Flags {
  readonly db?: string;
  readonly config?: string;
}

/** What the gateway gives to whoever starts it. It reads its own configuration and environment, and never throws. */
interface Gateway {
  serve(options: Flags & { readonly lang: string; readonly env: Io['env'] }): Promise<ExitCode>;
}

/** `shuniu serve`: hands over to the gateway, which no other command loads. */
export function registerServe(program: Command, io: Io): void {
  const command = addDatabase(program.command('serve').description(say(io.lang(), help.serve)), io);
  command.option('--config <file>', say(io.lang(), help.serveConfig));
  command.action(async ({ db, config }: Flags) => {
    const gateway = await loadGateway('@shuniu/gateway');
    // the gateway ends what is under way before the process may go
    io.yieldSignals();
    const told = { ...(db === undefined ? {} : { db }), ...(config === undefined ? {} : { config }) };
    io.setExit(await gateway.serve({ ...told, lang: io.lang(), env: io.env }));
  });
  addExamples(command, examples.serve, io);
}

/** The name is a parameter so that the compiler does not look for a package that may not be there. */
async function loadGateway(name: string): Promise<Gateway> {
  try {
    return (await import(name)) as Gateway;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' && String(error).includes(name);
    throw missing ? new UsageError(usage.noGateway) : error;
  }
}
