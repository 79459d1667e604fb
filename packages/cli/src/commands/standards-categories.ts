import type { Command } from '../commander.ts';
import { addJson, addLibrary, libraryOf } from '../global-options.ts';
import type { Io } from '../io.ts';
import { categoryWords } from '../words/categories.ts';
import { say } from '../words/text.ts';

/** `shuniu standards categories`. */
export function registerCategories(group: Command, io: Io): void {
  const command = group.command('categories').description(say(io.lang(), categoryWords.about));
  addLibrary(addJson(command, io), io).action(
    async (flags: { readonly json?: boolean; readonly standards?: string }) => {
      const { showCategories } = await import('../standards/categories.ts');
      showCategories(flags.json === true, await libraryOf(flags, io), io);
    },
  );
}
