export { type StandardsSchemas } from './folder-reader.ts';
export { type Problem, type ProblemCode } from './problem.ts';
export { readFolder } from './read-folder.ts';
export { folderOf, readStandards } from './read-standards.ts';
export {
  type LayerSource,
  type MapSource,
  type OverlaySource,
  type Row,
  type Standards,
  type StandardsFiles,
  type TableSource,
} from './standards-files.ts';
