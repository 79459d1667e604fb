export { openCsv, openCsvBytes, type CsvOptions } from './open-csv.ts';
