/** The files of a standards folder: path inside it (with `/`) → bytes. */
export type StandardsFiles = ReadonlyMap<string, Uint8Array>;

/** Cells of one row by column name, with the line it starts on. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** One parsed file: where it lies and what it holds. */
export interface Parsed<Content> {
  readonly path: string;
  readonly content: Content;
}

export interface WordsYaml {
  readonly zh: string;
  readonly en: string;
}

export interface BigClassYaml {
  readonly code: string;
  readonly name: string;
  readonly name_en: string;
}

export interface TableYaml {
  readonly ref: string;
  readonly revision?: string;
  readonly title: WordsYaml;
  readonly record_type: string;
  readonly status: string;
  readonly status_reason: WordsYaml;
  readonly complete: boolean;
  readonly complete_reason: WordsYaml;
  readonly validity: {
    readonly from: string | null;
    readonly to: string | null;
    readonly evidence: string;
    readonly note: WordsYaml;
  };
  readonly superseded_by: string | null;
  readonly code_pattern: string;
  readonly big_classes: readonly BigClassYaml[];
  readonly extension: {
    readonly direction: string;
    readonly evidence: string;
    readonly ranges: readonly { readonly from: string; readonly to: string }[];
    readonly note: WordsYaml;
  };
  readonly known_gaps: readonly string[];
}

export interface SourcesYaml {
  readonly verified_against_print: boolean;
  readonly sources: readonly {
    readonly id: string;
    readonly where: string;
    readonly kind: string;
    readonly title: WordsYaml;
  }[];
}

export interface FamilyYaml {
  readonly family: string;
  readonly kinds: readonly string[];
  readonly editions: readonly string[];
}

export interface OverlayYaml {
  readonly id: string;
  readonly parent: string | null;
  readonly division: string;
  readonly title: WordsYaml;
  readonly status: string;
  readonly status_reason: WordsYaml;
  readonly layers: readonly {
    readonly base: string;
    readonly revision?: string;
    readonly base_sha256?: string;
    readonly big_classes?: readonly BigClassYaml[];
  }[];
}

export interface MapYaml {
  readonly from: string;
  readonly to: string;
  readonly revision?: string;
  /** The overlay whose decisions these are. */
  readonly overlay?: string;
  readonly title: WordsYaml;
  readonly status: string;
  readonly status_reason: WordsYaml;
  readonly reversible: boolean;
  readonly reversible_reason: WordsYaml;
}

export interface FilingYaml {
  readonly ref: string;
  readonly revision?: string;
  readonly title: WordsYaml;
  /** The code table whose classes are spoken of. */
  readonly base: string;
  readonly overlay: string | null;
  readonly status: string;
  readonly status_reason: WordsYaml;
  readonly validity: { readonly from: string | null; readonly to: string | null; readonly note: WordsYaml };
  readonly sources: SourcesYaml['sources'];
}

export interface CategoriesYaml {
  readonly standard: string;
  readonly status: string;
  readonly status_reason: WordsYaml;
  readonly categories: readonly {
    readonly id: string;
    readonly name: WordsYaml;
    readonly evidence: string;
    readonly source: string;
  }[];
  readonly sources: SourcesYaml['sources'];
}

export interface DatasetsYaml {
  readonly deployment: string;
  readonly title: WordsYaml;
  readonly status: string;
  readonly status_reason: WordsYaml;
  readonly complete: boolean;
  readonly complete_reason: WordsYaml;
  readonly small_classes: {
    readonly evidence: string;
    readonly source: string;
    readonly counts: Readonly<Record<string, number>>;
  } | null;
  readonly sources: SourcesYaml['sources'];
}

export interface TableSource {
  readonly folder: string;
  readonly family: Parsed<FamilyYaml>;
  readonly table: Parsed<TableYaml>;
  readonly sources: Parsed<SourcesYaml>;
  readonly codes: Parsed<readonly Row[]>;
  /** What somebody saw in print; absent where nobody has looked. */
  readonly verified?: Parsed<readonly Row[]>;
}

export interface LayerSource {
  readonly base: string;
  readonly revision?: string;
  /** Hash of the base that it was made for. */
  readonly baseSha256?: string;
  readonly bigClasses: readonly BigClassYaml[];
  readonly add: Parsed<readonly Row[]>;
  readonly narrow: Parsed<readonly Row[]>;
  readonly relabel: Parsed<readonly Row[]>;
}

export interface OverlaySource {
  readonly folder: string;
  readonly overlay: Parsed<OverlayYaml>;
  readonly layers: readonly LayerSource[];
}

export interface MapSource {
  readonly folder: string;
  readonly map: Parsed<MapYaml>;
  readonly rows: Parsed<readonly Row[]>;
}

export interface FilingSource {
  readonly folder: string;
  readonly filing: Parsed<FilingYaml>;
  readonly rows: Parsed<readonly Row[]>;
}

export interface DatasetsSource {
  readonly folder: string;
  readonly catalogue: Parsed<DatasetsYaml>;
  readonly rows: Parsed<readonly Row[]>;
}

/** A standards folder, read. Holds only what could be read; what could not is in the problems. */
export interface Standards {
  readonly tables: readonly TableSource[];
  readonly overlays: readonly OverlaySource[];
  readonly maps: readonly MapSource[];
  readonly filingRules: readonly FilingSource[];
  readonly categories: readonly Parsed<CategoriesYaml>[];
  readonly datasets: readonly DatasetsSource[];
}
