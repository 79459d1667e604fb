/** Version of all packages of a release; a test holds it to every package.json. */
export const VERSION = '0.1.0';
