import type { Command } from '../commander.ts';
import { addExamples } from '../examples.ts';
import { addDatabase, databaseOf } from '../global-options.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { usage } from '../words/failures.ts';
import { examples, help } from '../words/help.ts';
import { say } from '../words/text.ts';

/** What the gateway gives to whoever starts it. */
interface Gateway {
  serve(options: { readonly db: string; readonly lang: string }): Promise<void>;
}

/** `shuniu serve`: hands over to the gateway, which no other command loads. */
export function registerServe(program: Command, io: Io): void {
  const command = addDatabase(program.command('serve').description(say(io.lang(), help.serve)), io);
  command.action(async (flags: { db?: string }) => {
    const gateway = await loadGateway('@shuniu/gateway');
    await gateway.serve({ db: databaseOf(flags, io), lang: io.lang() });
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
