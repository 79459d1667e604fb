import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtIn } from '@shuniu/schema';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteOf } from './site.ts';

const BROWSER = '/usr/bin/chromium';
const COMPARE = 'compare/cjt-214/part/2007/to/gbt-30428-2/part/2013.html';
const LOOKED_AT = [
  'index.html',
  'trust.html',
  'search.html?q=%E4%BA%95%E7%9B%96',
  'tables/gbt-30428-2/part/2013/index.html',
  'tables/gbt-30428-2/part/2013/0118.html',
  'overlays/cn-140100/index.html',
  'overlays/cn-140100/gbt-30428-2/part/2013/index.html',
  'records/part.html',
  'categories.html',
  'filing/cn-140100/filing-rules/part/2026.html',
  COMPARE,
];

describe.skipIf(!existsSync(BROWSER))('the site in a browser (skipped where there is no Chromium)', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'shuniu-site-'));
    for (const [path, text] of siteOf(builtIn)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    browser = await chromium.launch({
      executablePath: BROWSER,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const open = async (page: Page, path: string): Promise<void> => {
    const [file = '', query = ''] = path.split('?');
    await page.goto(`${pathToFileURL(join(folder, file)).href}?${query}`);
  };

  for (const width of [390, 1280]) {
    test(`${width} px wide: nothing hangs out, nothing is complained of, nothing is asked of the network`, async () => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      page.on('request', (request) => !request.url().startsWith('file:') && said.push(request.url()));
      for (const path of LOOKED_AT) {
        await open(page, path);
        expect(
          await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
          path,
        ).toBeLessThanOrEqual(0);
        expect(await page.evaluate('getComputedStyle(document.querySelector("footer")).borderTopStyle'), path).toBe(
          'solid',
        );
      }
      expect(said).toEqual([]);
      await page.close();
    });
  }

  test('0118 typed into any page is a street lamp in 2007 and a septic-tank cover in 2013', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
    await open(page, 'tables/gbt-30428-2/part/2013/0118.html');
    await page.fill('input[name=q]', '0118');
    await page.click('form button');
    const rows = await page.locator('#results li').allTextContents();
    expect(rows.filter((row) => row.includes('2007 0118 路灯') && row.includes('多个独立来源'))).toHaveLength(1);
    expect(rows.filter((row) => row.includes('2013 0118 化粪池井盖') && row.includes('重建'))).toHaveLength(1);
    await page.fill('input[name=q]', 'STREET light 2026');
    expect(await page.locator('#results li').first().textContent()).toContain('路灯');
    await page.fill('input[name=q]', '<img src=x>');
    expect(await page.locator('#found').textContent()).toBe('0 个 · 0 found');
    await page.close();
  });

  test('two editions can be narrowed to what nobody has reviewed, without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await open(page, COMPARE);
    await page.check('#kind-unreviewed');
    expect(await page.locator('tr[data-kind]:visible').count()).toBe(4);
    await open(page, 'search.html');
    expect(await page.locator('noscript').textContent()).toContain('JavaScript');
    await context.close();
  });
});
