import type { View } from '../query/view.ts';

/** What every answer says of under which grant it was given. */
export interface Terms {
  readonly dataset: string;
  readonly grant: string;
  readonly purpose: string;
  /** Edition of the records; null where the dataset holds several or there are none. */
  readonly edition: string | null;
  /** Code table of the classes. */
  readonly standard: string | null;
  /** Fields that are not shown as they are. */
  readonly masked: readonly string[];
}

export function termsOf({ dataset, scope, maskedNames }: View): Terms {
  return {
    dataset: dataset.id,
    grant: scope.grant,
    purpose: scope.purpose,
    edition: dataset.edition ?? null,
    standard: dataset.intake.standard ?? dataset.type.codeTable ?? null,
    masked: maskedNames,
  };
}

/** The same where the body has no room for it; only what is ASCII by its make. */
export function termHeaders({ dataset, scope, maskedNames }: View): Record<string, string> {
  return {
    'shuniu-grant': encodeURIComponent(scope.grant),
    'shuniu-purpose': encodeURIComponent(scope.purpose),
    ...(dataset.edition === undefined ? {} : { 'shuniu-edition': encodeURIComponent(dataset.edition) }),
    ...(maskedNames.length === 0 ? {} : { 'shuniu-masked': maskedNames.join(',') }),
  };
}

/** An object's text with a last member whose value is JSON text already: what the database made is passed on as it is. */
export function withText(object: object, name: string, text: string): string {
  return `${JSON.stringify(object).slice(0, -1)},${JSON.stringify(name)}:${text}}`;
}
