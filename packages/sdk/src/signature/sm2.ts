/** The one door of the package `@noble/curves`. */
export { weierstrassN } from '@noble/curves/abstract/weierstrass.js';
export type { WeierstrassPoint } from '@noble/curves/abstract/weierstrass.js';
