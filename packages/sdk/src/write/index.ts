export { CsvWriter, type CsvWriterOptions } from './csv.ts';
export { csvLine, type CsvStyle } from './csv-line.ts';
export { encode, Unencodable, type WriteEncoding } from './encode.ts';
export { replacingFile, type ReplacingFile } from './replacing-file.ts';
