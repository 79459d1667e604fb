/** The one door of the package `@noble/curves`. */
export { weierstrass } from '@noble/curves/abstract/weierstrass.js';
