import type { BigClass, ResolvedTable } from '@shuniu/schema';
import type { ClassRow } from './class-rows.ts';
import type { CodeForm } from './code-form.ts';
import type { DecisionBook } from './decision-book.ts';
import type { Question } from './question.ts';
import { nearCodes, shown } from './similar-names.ts';
import { tidyCode, tidyName } from './tidy.ts';

/** A class as a sheet has it, its code put together and, where that needed one, decided on. */
export interface ReadClass {
  readonly row: ClassRow;
  readonly code: string;
  readonly name: string;
}

export interface Reading {
  readonly sheet: string;
  /** Merged or filled from above; the big class column of such a sheet has empty cells that mean nothing special. */
  readonly hasMerges: boolean;
  readonly table: ResolvedTable;
  readonly form: CodeForm;
  readonly book: DecisionBook;
}

/** Puts the codes of all rows together. Where a question is open, the likely code stands in, so that what follows from it is asked at once. */
export function readCodes(rows: readonly ClassRow[], hasParents: boolean, reading: Reading): ReadClass[] {
  const parents = new Parents(reading);
  return rows.flatMap((row) => {
    const name = tidyName(row.name.text);
    const code = codeOf(row, name, hasParents ? parents : undefined, reading);
    return code === undefined ? [] : [{ row, code, name }];
  });
}

/** undefined: the row is left out, or nothing at all can be made of its code yet. */
function codeOf(row: ClassRow, name: string, parents: Parents | undefined, reading: Reading): string | undefined {
  const { form, table, book } = reading;
  const text = tidyCode(row.code.text);
  const parent = parents?.of(row);
  if (parent?.skipped === true) return undefined;
  const width = parent === undefined ? form.length : form.length - form.parentLength;
  const whole = (part: string): string => (part.length === form.length ? part : `${parent?.code ?? ''}${part}`);
  const accept = ({ word }: { word: string }) =>
    word === 'skip' ? { skip: true as const } : form.fits(whole(word)) ? { code: whole(word) } : undefined;
  const about = (rule: Question['rule'], understood: string, suggestion: string): Question => ({
    ...place(reading.sheet, row),
    rule,
    understood,
    suggestion,
    answers: suggestion === '' ? ['<code>', 'skip'] : [suggestion, '<code>', 'skip'],
    near: nearCodes(suggestion || text, name, parent?.code ?? '', table),
  });
  if (text === '') {
    const answer = book.ask(about('code_missing', name, ''), accept);
    return answer === undefined || 'skip' in answer ? undefined : answer.code;
  }
  if (form.fits(text)) {
    if (parent === undefined || parent.code === '' || text.startsWith(parent.code)) return text;
    const answer = book.ask(about('code_contradicts_class', `${parent.code} / ${text} ${name}`, ''), accept);
    return answer === undefined || 'skip' in answer ? undefined : answer.code;
  }
  if (text.length === width && form.fits(whole(text))) return whole(text);
  if (!/^[0-9]+$/.test(text) || text.length > width) {
    const answer = book.ask(about('code_malformed', `${text} ${name}`, ''), accept);
    return answer === undefined || 'skip' in answer ? undefined : answer.code;
  }
  const likely = whole(text.padStart(width, '0'));
  if (!form.fits(likely)) return undefined;
  const answer = book.ask(about('code_lost_zero', `${likely} ${name}`, likely), accept);
  return answer === undefined ? likely : 'skip' in answer ? undefined : answer.code;
}

interface Parent {
  /** Empty where it is not known yet. */
  readonly code: string;
  readonly skipped?: true;
}

/** The big classes of a sheet: one question for each cell that raises one, however many rows it is merged over. */
class Parents {
  readonly #known = new Map<string, Parent>();
  readonly #reading: Reading;
  #block = '';

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  of(row: ClassRow): Parent {
    const { parent } = row;
    if (parent.from !== 'above') this.#block = `${parent.line}`;
    else if (this.#reading.hasMerges && !this.#block.startsWith('above')) this.#block = `above ${row.line}`;
    const present = this.#known.get(this.#block);
    if (present !== undefined) return present;
    const settled = this.#settle(row);
    this.#known.set(this.#block, settled);
    return settled;
  }

  #settle(row: ClassRow): Parent {
    const { form, table, book } = this.#reading;
    const text = tidyCode(row.parent.text);
    const name = tidyName(row.parentName.text);
    const byName = table.bigClasses.find((each) => each.name === name)?.code ?? '';
    const padded = text.padStart(form.parentLength, '0');
    const known = (code: string): BigClass | undefined => table.bigClasses.find((each) => each.code === code);
    const accept = ({ word }: { word: string }): Parent | undefined =>
      word === 'skip' ? { code: '', skipped: true } : known(word) === undefined ? undefined : { code: word };
    const ask = (rule: Question['rule'], suggestion: string, understood: string) =>
      book.ask(
        {
          rule,
          sheet: this.#reading.sheet,
          row: row.parent.from === 'merged' ? row.parent.line : row.line,
          code: row.parent.from === 'above' ? '' : row.parent.text,
          name: row.parentName.text,
          understood,
          suggestion,
          answers: [
            ...(suggestion === '' ? [] : [suggestion]),
            ...table.bigClasses.map(({ code }) => code),
            'skip',
          ].filter((each, at, all) => all.indexOf(each) === at),
          near: table.bigClasses.map(shown),
        },
        accept,
      );
    let settled: Parent;
    if (row.parent.from === 'nowhere' || (row.parent.from === 'above' && this.#reading.hasMerges)) {
      const likely = byName || (known(padded) === undefined ? '' : padded);
      settled = ask('big_class_missing', likely, `${likely} ${name}`) ?? { code: likely };
    } else if (text.length < form.parentLength) {
      settled = ask('big_class_lost_zero', padded, `${padded} ${name}`) ?? { code: padded };
    } else if (known(text) === undefined) {
      settled = ask('big_class_unknown', byName, `${text} ${name}`) ?? { code: byName };
    } else settled = { code: text };
    return settled.skipped === true ? settled : this.#named(row, settled, name);
  }

  /** An overlay cannot rename a big class, so that a person has to say that it is the same one. */
  #named(row: ClassRow, settled: Parent, name: string): Parent {
    const { table, book, sheet } = this.#reading;
    const own = table.bigClasses.find(({ code }) => code === settled.code);
    if (own === undefined || name === '' || row.parentName.from === 'above' || own.name === name) return settled;
    const question: Question = {
      rule: 'big_class_name',
      sheet,
      row: row.parent.from === 'merged' ? row.parent.line : row.line,
      code: row.parent.text,
      name: row.parentName.text,
      understood: shown(own),
      suggestion: 'same',
      answers: ['same', 'skip'],
      near: table.bigClasses.map(shown),
    };
    const answer = book.ask(question, ({ word }) => (word === 'same' || word === 'skip' ? word : undefined));
    return answer === 'skip' ? { code: '', skipped: true } : settled;
  }
}

function place(sheet: string, row: ClassRow): Pick<Question, 'sheet' | 'row' | 'code' | 'name'> {
  return { sheet, row: row.line, code: row.code.text, name: row.name.text };
}
