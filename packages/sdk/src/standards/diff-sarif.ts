import {
  changeWords,
  diffLevels,
  diffRules,
  type Change,
  type Diff,
  type DiffLevel,
  type DiffRule,
} from '@shuniu/schema';
import type { Place, PlaceOf } from './code-places.ts';

/** Where a side of a comparison lies: the folder as a URI that ends in `/`. */
export interface SarifSide {
  readonly root: string;
  readonly placeOf: PlaceOf;
}

export interface SarifOptions {
  /** Version of the program that is named as the tool. */
  readonly version: string;
  /** Sides that lie in folders: changes are shown in their files. */
  readonly before?: SarifSide | undefined;
  readonly after?: SarifSide | undefined;
}

const SARIF_LEVELS: Readonly<Record<DiffLevel, string>> = { major: 'error', minor: 'warning', patch: 'note' };

/** A diff as a SARIF 2.1.0 log (OASIS), for code review and CI. All rules of the catalogue are described in Chinese and English. */
export function diffSarif(diff: Diff, options: SarifOptions): object {
  const rules = Object.keys(diffRules) as DiffRule[];
  const index = new Map(rules.map((rule, at) => [rule, at]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'shuniu', version: options.version, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        properties: { before: diff.before, after: diff.after, bump: diff.bump, counts: diff.counts },
        results: diff.changes.map((change) => ({
          ruleId: change.rule,
          ruleIndex: index.get(change.rule),
          level: SARIF_LEVELS[change.level],
          message: { text: `${changeWords(change, 'zh')} · ${changeWords(change, 'en')}` },
          locations: locationsOf(change, diff, options),
          properties: propertiesOf(change),
        })),
      },
    ],
  };
}

function ruleOf(rule: DiffRule): object {
  const { level, title, says, why } = diffRules[rule];
  const { means } = diffLevels[level];
  return {
    id: rule,
    shortDescription: { text: `${title.zh} · ${title.en}` },
    fullDescription: { text: `${why.zh}。 ${why.en}.` },
    help: { text: `${level}: ${means.zh}。 ${means.en}.` },
    messageStrings: { zh: { text: says.zh }, en: { text: says.en } },
    defaultConfiguration: { level: SARIF_LEVELS[level] },
    properties: { level },
  };
}

/** Where it is written now; what is gone, where it was written. */
function locationsOf(change: Change, { before, after }: Diff, options: SarifOptions): object[] {
  const now = placeIn(options.after, after, change.after === null ? null : (change.codeAfter ?? change.code));
  const was = placeIn(options.before, before, change.code);
  const written = now?.place.line === undefined && was?.place.line !== undefined ? was : (now ?? was);
  if (written === undefined) return [];
  const { root, place } = written;
  const region = place.line === undefined ? {} : { region: { startLine: place.line } };
  const uri = root + place.file.split('/').map(encodeURIComponent).join('/');
  return [{ physicalLocation: { artifactLocation: { uri }, ...region } }];
}

function placeIn(
  side: SarifSide | undefined,
  { ref, overlays }: Diff['before'],
  code: string | null,
): { root: string; place: Place } | undefined {
  const chain = overlays.map(({ id }) => id);
  const place = side?.placeOf(ref, chain, code);
  return side === undefined || place === undefined ? undefined : { root: side.root, place };
}

function propertiesOf({ level, code, before, after, found, overridden }: Change): object {
  return { level, code, before, after, ...(found && { found }), ...(overridden && { overridden }) };
}
