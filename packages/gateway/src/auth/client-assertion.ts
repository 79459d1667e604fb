/** The one door of the package `jose`. */
export { jwtVerify } from 'jose';
