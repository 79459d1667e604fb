/** The one door of the package `yaml`. Core schema: dates stay text. */
export { LineCounter, parseDocument } from 'yaml';
