import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtIn, overlays, resolveTable, tables, type Library } from '@shuniu/schema';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codePath, pathOf, tablePath } from './paths.ts';
import { searchEntries } from './search-index.ts';
import { siteOf } from './site.ts';

const site = siteOf(builtIn);
const pages = [...site].filter(([path]) => path.endsWith('.html'));
const readPages = new Map(pages.map(([path, text]) => [path, read(text)]));

/** A page as an XML parser sees it: it throws where tags or entities are not in order. */
function read(text: string): { readonly ids: Set<string>; readonly links: string[]; readonly text: string } {
  const found = { ids: new Set<string>(), links: [] as string[], text: '' };
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => {
    if (attributes['id'] !== undefined) {
      if (found.ids.has(attributes['id'])) throw new Error(`two elements are called ${attributes['id']}`);
      found.ids.add(attributes['id']);
    }
    for (const name of ['href', 'src', 'action'])
      if (attributes[name] !== undefined) found.links.push(attributes[name]);
  });
  parser.on('text', (piece) => (found.text += piece));
  parser.write(text).close();
  return found;
}

test('every page is well-formed, and every link leads to a page or a place on one', () => {
  expect(pages.length).toBeGreaterThan(800);
  const broken = [...readPages].flatMap(([path, { links }]) =>
    links.flatMap((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : posix.join(posix.dirname(path), file);
      const ids = readPages.get(target)?.ids;
      const there = site.has(target) && (anchor === undefined || ids?.has(anchor) === true);
      return there ? [] : [`${path} -> ${link}`];
    }),
  );
  expect(broken).toEqual([]);
});

test('every code of every table and overlay has a page that names it, and is in the search index', () => {
  const indexed = new Set(searchEntries(builtIn).entries.map((entry) => JSON.stringify(entry.toSpliced(3, 1))));
  const seen = [
    ...tables().map(({ ref }) => resolveTable(ref)),
    ...overlays().flatMap(({ id, layers }) => layers.map(({ base }) => resolveTable(base, id))),
  ];
  for (const table of seen) {
    for (const each of table.codes.values()) {
      const path = pathOf(each, table.ref);
      expect(readPages.get(path)?.text).toContain(each.name);
      expect(indexed).toContain(JSON.stringify([each.code, each.name, each.nameEn, path]));
    }
  }
});

test('every page of a table says at its top how far the table can be trusted', () => {
  for (const { ref, status, codes, statusReason } of tables()) {
    for (const path of [tablePath(ref), ...codes.map(({ code }) => codePath(ref, code))]) {
      const page = site.get(path) ?? '';
      expect(page.indexOf(`class="trust ${status}"`), path).toBeGreaterThan(page.indexOf('<h1>'));
      expect(page.indexOf(`class="trust ${status}"`), path).toBeLessThan(page.indexOf('<dl>'));
      expect(readPages.get(path)?.text).toContain(statusReason.zh);
    }
  }
});

test('what is not reviewed, what has no counterpart and what was split are told apart', () => {
  const parts = site.get('compare/cjt-214/part/2007/to/gbt-30428-2/part/2013.html') ?? '';
  const kind = (code: string): string | undefined =>
    new RegExp(`data-kind="([^"]+)"><th[^>]*><a[^>]*><code>${code}<`).exec(parts)?.[1];
  expect([kind('0118'), kind('0405'), kind('0101')]).toEqual(['1:1', 'unreviewed', '1:1']);
  expect(parts).toContain('data-kind="1:n"');
  const later = site.get('compare/gbt-30428-2/part/2013/to/gbt-47678-5/part/2026.html') ?? '';
  expect(later.match(/data-kind="none"/g)).toHaveLength(1);
  expect(later.match(/data-kind="new"/g)).toHaveLength(30);
});

test('no page asks for anything outside the site, and none runs a script of its own', () => {
  for (const [path, text] of pages) {
    expect(text, path).toContain("default-src 'none'");
    expect(text, path).not.toMatch(
      /(?:href|src|action)="(?:[a-z]+:|\/)|<script(?! src="[^":]+" defer="")| on[a-z]+=|style="/,
    );
  }
});

test('two builds are the same, byte for byte', () => {
  expect([...siteOf(structuredClone(builtIn))]).toEqual([...site]);
});

test('names with signs of HTML and with unseen signs stay text', () => {
  const [first] = tables();
  if (first === undefined) throw new Error('no table');
  const name = `<b>&amp;"'</b>\u202e</script>`;
  const codes = first.codes.map((code, at) =>
    at === 0 ? { ...code, name, nameEn: name, note: name, code: '../<&"' } : code,
  );
  const odd: Library = { ...builtIn, tables: [{ ...first, codes }, ...tables().slice(1)] };
  const path = [...siteOf(odd).keys()].find((each) => each.includes('~2e~2e~2f~3c~26~22'));
  const page = siteOf(odd).get(path ?? '') ?? '';
  expect(read(page).text).toContain(`<b>&amp;"'</b>⟨U+202E⟩</script>`);
  expect(page).not.toContain('<b>&amp;');
  expect(siteOf(odd).get('search-index.js')).toContain(JSON.stringify(name));
});

/** A city's folder with one overlay that changes nothing. */
function writeOverlay(folder: string, base: string): void {
  const layer = 'gbt-30428-2/2013/part';
  const place = join(folder, 'overlays/cn-150100');
  mkdirSync(place, { recursive: true });
  const words = '{ zh: 本市<甲>, en: the city <A> }';
  const yaml = `id: cn-150100\nparent: null\ndivision: '150100'\ntitle: ${words}\nstatus: local\nstatus_reason: ${words}\nlayers:\n  - base: ${base}\n`;
  writeFileSync(join(place, 'overlay.yaml'), yaml);
  mkdirSync(join(place, layer), { recursive: true });
  for (const file of ['add.csv', 'narrow.csv', 'relabel.csv']) {
    const example = new URL(`../../standards/overlays/cn-140100/${layer}/${file}`, import.meta.url);
    const [header = ''] = readFileSync(example, 'utf8').split('\n');
    writeFileSync(join(place, layer, file), `${header}\n`);
  }
}

describe('npm run docs', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'shuniu-site-'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  const build = (...args: string[]): string => {
    const program = fileURLToPath(new URL('build.ts', import.meta.url));
    return execFileSync(process.execPath, ['--import', 'tsx', program, ...args], { encoding: 'utf8', stdio: 'pipe' });
  };

  test('writes the site, again over an older one, with a city’s own library, and over nothing else', () => {
    const out = join(folder, 'site');
    mkdirSync(out);
    writeFileSync(join(out, 'search-index.js'), '');
    writeFileSync(join(out, 'old.html'), '');
    const city = join(folder, 'city');
    writeOverlay(city, 'gbt-30428-2/part@2013');
    build('--out', out, '--standards', city);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('本市&lt;甲&gt;');
    expect(existsSync(join(out, 'old.html'))).toBe(false);
    writeFileSync(join(folder, 'mine.txt'), '');
    writeOverlay(city, 'gbt-30428-2/part@1999');
    expect(() => build('--out', out, '--standards', city)).toThrow(/standards lint/);
    expect(() => build('--out', folder)).toThrow(/no site built before/);
    expect(existsSync(join(folder, 'mine.txt'))).toBe(true);
  });
});
