import { FolderReader, type StandardsSchemas } from './folder-reader.ts';
import { problemAt, type Problem } from './problem.ts';
import type {
  CategoriesYaml,
  DatasetsSource,
  DatasetsYaml,
  FamilyYaml,
  FilingSource,
  FilingYaml,
  LayerSource,
  MapSource,
  MapYaml,
  OverlaySource,
  OverlayYaml,
  SourcesYaml,
  Standards,
  StandardsFiles,
  TableSource,
  TableYaml,
} from './standards-files.ts';

/** Reads a standards folder file by file, each against its schema. What one file says of another is not looked at here. */
export function readStandards(
  files: StandardsFiles,
  schemas: StandardsSchemas,
): { standards: Standards; problems: Problem[] } {
  const reader = new FolderReader(files, schemas);
  const paths = [...files.keys()].sort();
  const folders = (name: string) =>
    paths.filter((path) => path.endsWith(`/${name}`)).map((path) => path.slice(0, -name.length - 1));
  const standards = {
    tables: unique([...folders('table.yaml'), ...folders('codes.csv')]).flatMap((folder) => tableIn(reader, folder)),
    overlays: folders('overlay.yaml').flatMap((folder) => overlayIn(reader, folder)),
    maps: unique([...folders('map.yaml'), ...folders('map.csv')]).flatMap((folder) => mapIn(reader, folder)),
    filingRules: unique([...folders('rules.yaml'), ...folders('rules.csv')]).flatMap((folder) =>
      filingIn(reader, folder),
    ),
    categories: folders('categories.yaml').flatMap(
      (folder) => reader.yaml<CategoriesYaml>(`${folder}/categories.yaml`) ?? [],
    ),
    datasets: unique([...folders('datasets.yaml'), ...folders('datasets.csv')]).flatMap((folder) =>
      datasetsIn(reader, folder),
    ),
  };
  for (const path of paths) {
    if (isOurs(path) && !reader.read.has(path)) reader.problems.push(problemAt('file_unexpected', path, 0, path));
  }
  return { standards, problems: reader.problems };
}

function tableIn(reader: FolderReader, folder: string): TableSource[] {
  const family = reader.yaml<FamilyYaml>(`${folder.split('/').slice(0, -2).join('/')}/family.yaml`);
  const table = reader.yaml<TableYaml>(`${folder}/table.yaml`);
  const sources = reader.yaml<SourcesYaml>(`${folder}/sources.yaml`);
  const codes = reader.csv(`${folder}/codes.csv`);
  const path = `${folder}/verified.csv`;
  const verified = reader.files.has(path) ? reader.csv(path) : undefined;
  return family && table && sources && codes
    ? [{ folder, family, table, sources, codes, ...(verified !== undefined && { verified }) }]
    : [];
}

function overlayIn(reader: FolderReader, folder: string): OverlaySource[] {
  const overlay = reader.yaml<OverlayYaml>(`${folder}/overlay.yaml`);
  if (overlay === undefined) return [];
  const layers = overlay.content.layers.flatMap(({ base, revision, base_sha256, big_classes }): LayerSource[] => {
    const inside = `${folder}/${folderOf(base)}`;
    const add = reader.csv(`${inside}/add.csv`);
    const narrow = reader.csv(`${inside}/narrow.csv`);
    const relabel = reader.csv(`${inside}/relabel.csv`);
    return add && narrow && relabel
      ? [
          {
            base,
            ...(revision !== undefined && { revision }),
            ...(base_sha256 !== undefined && { baseSha256: base_sha256 }),
            bigClasses: big_classes ?? [],
            add,
            narrow,
            relabel,
          },
        ]
      : [];
  });
  return [{ folder, overlay, layers }];
}

function mapIn(reader: FolderReader, folder: string): MapSource[] {
  const map = reader.yaml<MapYaml>(`${folder}/map.yaml`);
  const rows = reader.csv(`${folder}/map.csv`);
  return map && rows ? [{ folder, map, rows }] : [];
}

function filingIn(reader: FolderReader, folder: string): FilingSource[] {
  const filing = reader.yaml<FilingYaml>(`${folder}/rules.yaml`);
  const rows = reader.csv(`${folder}/rules.csv`);
  return filing && rows ? [{ folder, filing, rows }] : [];
}

function datasetsIn(reader: FolderReader, folder: string): DatasetsSource[] {
  const catalogue = reader.yaml<DatasetsYaml>(`${folder}/datasets.yaml`);
  const rows = reader.csv(`${folder}/datasets.csv`);
  return catalogue && rows ? [{ folder, catalogue, rows }] : [];
}

/** `gbt-30428-2/part@2013` → `gbt-30428-2/2013/part` */
export function folderOf(ref: string): string {
  const [family = '', kind = '', edition = ''] = ref.split(/[/@]/);
  return `${family}/${edition}/${kind}`;
}

/** Tables, overlays and maps are read whole: a CSV or YAML file among them that nobody reads is a mistake. */
function isOurs(path: string): boolean {
  return (
    /\.(csv|ya?ml)$/.test(path) &&
    !/^(records|schemas)\//.test(path) &&
    /^(overlays|maps|categories|.*\/[0-9]{4})\//.test(path)
  );
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
