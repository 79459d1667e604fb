export type { Batch, ReadLimits, ReadOptions, RowNote, Source } from './batch.ts';
export { CELL_BOOLEAN, CELL_DATE, CELL_NUMBER, CELL_TEXT, ROW_SUSPECT } from './batch.ts';
export { openCsv, openCsvBytes, type CsvOptions } from './csv/open-csv.ts';
export { chooseEncoding, type EncodingChoice } from './encoding/choose.ts';
export { decodeText } from './encoding/decode-text.ts';
export { encodingOf } from './encoding/label.ts';
export { DEFAULT_LIMITS } from './limits.ts';
export { preflight, type Preflight, type PreflightOptions } from './preflight.ts';
export { openSource } from './open.ts';
