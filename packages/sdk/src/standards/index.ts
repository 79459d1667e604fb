export { standardsSchemas } from '../generated/standards/schemas.ts';
export { type StandardsSchemas } from './folder-reader.ts';
export { lintStandards } from './lint-standards.ts';
export { type Problem, type ProblemCode } from './problem.ts';
export { libraryFrom, openLibrary, StandardsBroken } from './open-library.ts';
export { problemWords } from './problem-words.ts';
export { readFolder } from './read-folder.ts';
export { type Known } from './views.ts';
