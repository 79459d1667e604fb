import { parseTableRef, type ResolvedCode } from '@shuniu/schema';

/** Where each page lies, from the root of the site. */
export const HOME = 'index.html';
export const SEARCH = 'search.html';
export const CATEGORIES = 'categories.html';
export const GLOSSARY = 'trust.html';

export function tablePath(ref: string): string {
  return `tables/${folderOf(ref)}/index.html`;
}

export function codePath(ref: string, code: string): string {
  return `tables/${folderOf(ref)}/${fileName(code)}.html`;
}

export function overlayPath(id: string): string {
  return `overlays/${fileName(id)}/index.html`;
}

/** A table as an overlay makes it. */
export function layerPath(id: string, ref: string): string {
  return `overlays/${fileName(id)}/${folderOf(ref)}/index.html`;
}

/** A code that an overlay added or renamed has a page there; every other one with its table. */
export function pathOf({ code, origin }: ResolvedCode, ref: string): string {
  return origin === ref ? codePath(ref, code) : `overlays/${fileName(origin)}/${folderOf(ref)}/${fileName(code)}.html`;
}

export function comparePath(from: string, to: string): string {
  return `compare/${folderOf(from)}/to/${folderOf(to)}.html`;
}

export function filingPath(ref: string): string {
  return `filing/${ref.split(/[/@]/).map(fileName).join('/')}.html`;
}

export function recordPath(name: string): string {
  return `records/${fileName(name)}.html`;
}

function folderOf(ref: string): string {
  const { family, kind, edition } = parseTableRef(ref);
  return edition === undefined ? `${family}/${kind}` : `${family}/${kind}/${edition}`;
}

/** A name that is a single, harmless file name everywhere, whatever a library calls its codes. */
function fileName(text: string): string {
  return text.replace(/[^A-Za-z0-9-]/gu, (sign) => `~${sign.codePointAt(0)?.toString(16) ?? ''}`);
}
