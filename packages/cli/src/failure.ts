import type { FileRefused, MapFileError } from '@shuniu/sdk';
import type { HubClientError, HubProblem } from '@shuniu/sdk/client';
import type { LinkError } from '@shuniu/sdk/link';
import type { PullError, StandardsBroken } from '@shuniu/sdk/standards';
import { CommanderError } from './commander.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { hubProblem, hubUnreached, linkBroken, pullRefused } from './hubs/tell-hub-failure.ts';
import { UsageError } from './usage-error.ts';
import { usage, system } from './words/failures.ts';
import { say, type Lang, type Text } from './words/text.ts';

/** How a command ends that threw. */
export interface Failure {
  readonly exit: ExitCode;
  /** Empty: nothing to say (help was shown). */
  readonly words: string;
}

type Params = Readonly<Record<string, string | number>>;

/**
 * The one place that turns what was thrown into an exit code and words. Errors of the SDK are told by their names:
 * most commands end without it, and must not load it in order to say so.
 */
export async function failureOf(error: unknown, lang: Lang): Promise<Failure> {
  const told = (exit: ExitCode, text: Text, params?: Params): Failure => ({ exit, words: say(lang, text, params) });
  if (error instanceof CommanderError) return commandLine(error, lang);
  if (error instanceof UsageError) return told(EXIT.usage, error.text, error.params);
  if (!(error instanceof Error)) return told(EXIT.system, system.io, { reason: String(error) });
  const code = codeOf(error);
  const params = { ...paramsOf(error), reason: paramsOf(error)['reason'] ?? rootOf(error).message };
  switch (error.name) {
    case 'MapFileError':
      return told(EXIT.usage, (error as MapFileError).words);
    case 'FileRefused':
      return { exit: EXIT.findings, words: await refusedFile(error as FileRefused, lang) };
    case 'StandardsBroken':
      return told(EXIT.usage, usage.standardsBroken, brokenOf(error));
    case 'StandardsError':
    case 'ImportTableError':
    case 'CrsError':
    case 'GridsError':
    case 'ConvertError':
    case 'NoClassColumn':
      return told(EXIT.usage, textFor(usage, code) ?? { zh: error.message, en: error.message }, params);
    case 'PullError':
      return pullRefused(error as PullError, lang);
    case 'Unencodable':
      return told(EXIT.usage, usage.unencodable, fieldsOf(error));
    case 'RowTooLarge':
      return told(EXIT.usage, usage.rowTooLarge, fieldsOf(error));
    case 'ValueTooWide':
      return told(EXIT.usage, usage.valueTooWide, fieldsOf(error));
    case 'HubProblem':
      return hubProblem(error as HubProblem, lang);
    case 'HubClientError':
      return hubUnreached(error as HubClientError, lang);
    case 'LinkError':
      return linkBroken(error as LinkError, lang);
    case 'StoreError':
      return told(
        code === 'store_address_invalid' || code === 'store_postgis_missing' ? EXIT.usage : EXIT.system,
        textFor(system, 'folder' in params && code === 'store_address_invalid' ? 'store_folder_unusable' : code) ??
          system.store_failed,
        params,
      );
    default:
      return operatingSystem(error, code, lang) ?? bug(error, lang);
  }
}

async function refusedFile(error: FileRefused, lang: Lang): Promise<string> {
  const { words } = await import('@shuniu/sdk');
  const finding = { ...error.finding, input: '', line: 0 };
  return `${finding.code}: ${words(finding, lang)}`;
}

/** Errors of Node carry `code`, `path` and `syscall`. */
function operatingSystem(error: Error, code: string, lang: Lang): Failure | undefined {
  const path = String((error as NodeJS.ErrnoException).path ?? '');
  const told = (exit: ExitCode, text: Text): Failure => ({ exit, words: say(lang, text, { path, reason: code }) });
  switch (code) {
    case 'ENOENT':
      return told(EXIT.usage, usage.noSuchFile);
    case 'EISDIR':
    case 'ENOTDIR':
      return told(EXIT.usage, usage.notAFile);
    case 'EACCES':
    case 'EPERM':
      return told(EXIT.usage, usage.notReadable);
    case 'ENOSPC':
    case 'EDQUOT':
      return told(EXIT.system, system.diskFull);
    case 'EROFS':
    case 'EIO':
    case 'EMFILE':
    case 'ENFILE':
    case 'EFBIG':
      return told(EXIT.system, path === '' ? system.io : system.readOnly);
    default:
      return undefined;
  }
}

function commandLine(error: CommanderError, lang: Lang): Failure {
  const quoted = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const name = quoted.replace(/^.*?(--[\w-]+).*$/, '$1');
  const told = (text: Text, params: Params = { name }): Failure => {
    const hint = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1];
    const lines = [say(lang, text, params), ...(hint ? [say(lang, usage.didYouMean, { name: hint })] : [])];
    return { exit: EXIT.usage, words: lines.join('\n') };
  };
  switch (error.code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return { exit: error.exitCode === 0 ? EXIT.clean : EXIT.usage, words: '' };
    case 'commander.unknownOption':
      return told(usage.unknownOption);
    case 'commander.unknownCommand':
      return told(usage.unknownCommand);
    case 'commander.missingArgument':
      return told(usage.missingArgument);
    case 'commander.optionMissingArgument':
      return told(usage.missingValue);
    case 'commander.missingMandatoryOptionValue':
      return told(usage.missingOption);
    case 'commander.excessArguments':
      return told(usage.excessArguments);
    case 'commander.invalidArgument': {
      const [, value = '', choices = ''] =
        /argument '([^']*)' is invalid\. Allowed choices are (.*)\./.exec(error.message) ?? [];
      return choices === ''
        ? told({ zh: error.message, en: error.message })
        : told(usage.invalidValue, { name, value, choices });
    }
    default:
      return told({ zh: error.message, en: error.message });
  }
}

function bug(error: Error, lang: Lang): Failure {
  return { exit: EXIT.system, words: `${say(lang, system.bug)}\n${error.stack ?? String(error)}` };
}

function textFor(texts: Readonly<Record<string, Text>>, code: string): Text | undefined {
  return Object.hasOwn(texts, code) ? texts[code] : undefined;
}

function codeOf(error: Error): string {
  const code: unknown = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : '';
}

function paramsOf(error: Error): Params {
  const params: unknown = (error as { params?: unknown }).params;
  return typeof params === 'object' && params !== null ? (params as Params) : {};
}

/** What an error carries besides its message. */
function fieldsOf(error: Error): Params {
  return { ...error } as unknown as Params;
}

/** The folder, how many problems lint finds in it, and where the first is. */
function brokenOf(error: Error): Params {
  const { folder, problems } = error as StandardsBroken;
  const [first] = problems;
  return { folder, n: problems.length, file: first?.file ?? '', line: first?.line ?? 0, problem: first?.code ?? '' };
}

function rootOf(error: Error): Error {
  return error.cause instanceof Error ? rootOf(error.cause) : error;
}
