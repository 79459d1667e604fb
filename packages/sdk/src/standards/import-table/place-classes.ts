import type { ResolvedCode, ResolvedTable } from '@shuniu/schema';
import type { CodeForm } from './code-form.ts';
import type { DecisionBook } from './decision-book.ts';
import { noRows, type LayerRow, type LayerRows } from './layer-rows.ts';
import type { Answer, Question } from './question.ts';
import type { ReadClass } from './read-codes.ts';
import { nearCodes, shown, similarNames } from './similar-names.ts';
import { tidyCode } from './tidy.ts';

export interface Placing {
  readonly overlay: string;
  /** The table with everything that lies beneath the overlay. */
  readonly table: ResolvedTable;
  readonly form: CodeForm;
  readonly book: DecisionBook;
  readonly sheet: string;
  /** What column `source` of a row says. */
  readonly sourceOf: (line: number) => string;
  /** The overlay's rows before: what they have decided already is suggested. */
  readonly before: LayerRows;
}

/** Where questions may lead to each other: `is 0152` asks about the name, and so on. */
const MOST_STEPS = 4;

/** Compares the classes of a sheet with what lies beneath the overlay. */
export class Placed {
  /** What the overlay would have to say. A row whose roll-up is open has neither a roll-up nor a reason. */
  readonly rows = noRows();
  /** Codes that the sheet mentions, decided or not, by line. */
  readonly claimed = new Map<string, number>();
  /** How many classes are as they are beneath. */
  same = 0;
  readonly #names = new Map<string, string>();
  readonly #p: Placing;

  constructor(placing: Placing) {
    this.#p = placing;
  }

  place(found: ReadClass): void {
    this.#at(found, found.code, 0);
  }

  #at(found: ReadClass, code: string, step: number): void {
    const { table, form } = this.#p;
    if (step === MOST_STEPS) return;
    const earlier = this.claimed.get(code);
    if (earlier !== undefined) {
      if (this.#names.get(code) === found.name) return;
      this.#elsewhere(found, code, step, 'code_repeated', [`${code} ${this.#names.get(code) ?? ''} (${earlier})`]);
      return;
    }
    const own = table.codes.get(code);
    if (own !== undefined) return this.#known(found, own, step);
    if (table.narrowed.has(code)) return this.#elsewhere(found, code, step, 'code_out_of_use', []);
    if (form.inRange(code)) return this.#added(found, code, step);
    this.#elsewhere(found, code, step, table.knownGaps.includes(code) ? 'code_is_gap' : 'code_outside_range', []);
  }

  #known(found: ReadClass, own: ResolvedCode, step: number): void {
    const { table, book } = this.#p;
    const claim = () => this.#claim(own.code, found);
    if (found.name === own.name) {
      claim();
      this.same += 1;
      return;
    }
    if (found.name === '') {
      book.ask(this.#question(found, own.code, 'name_missing', ['keep', 'skip'], [shown(own)], 'keep'), ({ word }) =>
        word === 'keep' || word === 'skip' ? word : undefined,
      );
      return claim();
    }
    const others = [...table.codes.values()].filter(({ name }) => name === found.name);
    const rule = others.length > 0 ? 'name_of_other_code' : 'name_differs';
    const answers = [...(others.length > 0 ? [] : ['relabel']), 'keep', 'is <code>', 'move <code>', 'skip'];
    const near = [
      shown(own),
      ...others.map(shown),
      ...(others.length > 0 ? [] : similarNames(found.name, own.parent, table).map(shown)),
    ];
    const answer = book.ask(
      this.#question(found, own.code, rule, answers, near, this.#relabelled(own.code, found)),
      (each) => ((each.word === 'relabel' && others.length === 0) || each.word === 'keep' ? each : this.#other(each)),
    );
    if (answer === undefined || answer.word === 'keep' || answer.word === 'skip') return claim();
    if (answer.word !== 'relabel') return this.#follow(found, answer, step);
    claim();
    this.rows.relabel.set(own.code, {
      code: own.code,
      name: found.name,
      // the class is the same one, so its translation still names it
      name_en: found.row.nameEn || own.nameEn,
      evidence: 'local',
      source: this.#p.sourceOf(found.row.line),
      note: '',
    });
  }

  #added(found: ReadClass, code: string, step: number): void {
    const { table, book, before } = this.#p;
    this.#claim(code, found);
    // a local number says nothing of the class, so only names can be near
    const near = similarNames(found.name, code.slice(0, this.#p.form.parentLength), table).map(shown);
    const counted = (to: string): string | undefined => (table.codes.has(to) ? to : undefined);
    const given = counted(tidyCode(found.row.rollUp));
    const earlier = before.add.get(code);
    const answer: Answer | undefined =
      given !== undefined
        ? { word: given, codes: [], reason: '' }
        : found.row.rollUp === '' && found.row.reason !== ''
          ? { word: 'none', codes: [], reason: found.row.reason }
          : book.ask(
              this.#question(
                found,
                code,
                'roll_up',
                ['<code>', 'none', 'is <code>', 'skip'],
                near,
                earlier?.['rollup_to'] ?? '',
              ),
              (each) =>
                counted(each.word) !== undefined || (each.word === 'none' && each.reason !== '')
                  ? each
                  : each.word === 'move'
                    ? undefined
                    : this.#other(each),
            );
    if (answer?.word === 'skip') return;
    if (answer?.word === 'is') return this.#follow(found, answer, step);
    this.rows.add.set(code, this.#row(found, code, answer));
  }

  #row(found: ReadClass, code: string, answer: Answer | undefined): LayerRow {
    const { overlay, table, sourceOf } = this.#p;
    const parent = table.bigClasses.map((each) => each.code).find((each) => code.startsWith(each)) ?? '';
    return {
      key: `${overlay}-${code.toLowerCase()}`,
      code,
      parent,
      name: found.name,
      name_en: found.row.nameEn,
      status: 'active',
      evidence: 'local',
      source: sourceOf(found.row.line),
      rollup_to: answer === undefined || answer.word === 'none' ? '' : answer.word,
      rollup_none_reason: answer?.word === 'none' ? answer.reason : '',
    };
  }

  /** The code cannot stay as it is: what is it then? */
  #elsewhere(found: ReadClass, code: string, step: number, rule: Question['rule'], first: readonly string[]): void {
    const question = this.#question(
      found,
      code,
      rule,
      ['is <code>', 'move <code>', 'skip'],
      [...first, ...this.#near(found, code)],
      '',
    );
    const answer = this.#p.book.ask(question, (each) => this.#other(each));
    if (answer !== undefined && answer.word !== 'skip') this.#follow(found, answer, step);
  }

  #other(answer: Answer): Answer | undefined {
    const { table, form } = this.#p;
    const [code] = answer.codes;
    if (answer.word === 'skip') return answer;
    if (code === undefined) return undefined;
    if (answer.word === 'is') return table.codes.has(code) ? answer : undefined;
    if (answer.word === 'move') return form.inRange(code) && !table.codes.has(code) ? answer : undefined;
    return undefined;
  }

  #follow(found: ReadClass, { codes: [code = ''] }: Answer, step: number): void {
    this.#at(found, code, step + 1);
  }

  #claim(code: string, { row, name }: ReadClass): void {
    this.claimed.set(code, row.line);
    this.#names.set(code, name);
  }

  #relabelled(code: string, { name }: ReadClass): string {
    return this.#p.before.relabel.get(code)?.['name'] === name ? 'relabel' : '';
  }

  #near(found: ReadClass, code: string): readonly string[] {
    const { table, form } = this.#p;
    return nearCodes(code, found.name, code.slice(0, form.parentLength), table);
  }

  #question(
    { row, name }: ReadClass,
    code: string,
    rule: Question['rule'],
    answers: readonly string[],
    near: readonly string[],
    suggestion: string,
  ): Question {
    const understood = `${code} ${name}`;
    const stood = { code: row.code.text, name: row.name.text };
    return {
      rule,
      sheet: this.#p.sheet,
      row: row.line,
      ...stood,
      understood,
      answers,
      near: [...new Set(near)],
      suggestion,
    };
  }
}
