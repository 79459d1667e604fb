/** The one door of the package `prom-client`. */
export { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
