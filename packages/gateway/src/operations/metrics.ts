/** The one door of the package `prom-client`. */
export { Counter, Gauge, Histogram, Registry } from 'prom-client';
