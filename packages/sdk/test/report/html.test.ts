import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html.ts';
import { PointRaster } from '../../src/report/point-raster.ts';
import { samplePicture, sampleReport } from './sample-report.ts';

const BROWSER = '/usr/bin/chromium';

test('the page asks for nothing outside itself', () => {
  const page = renderHtml(sampleReport, samplePicture(20, 20_000), 'zh-CN');
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|javascript:|https?:|@import|url\(/);
  expect(page).not.toContain('alert("x")');
  expect(page).not.toContain('\u202e');
});

test('a page of 31,251 grids stays below 3 MB', () => {
  const picture = samplePicture(200, 200_000);
  expect([...(picture.outlines ?? [])].length).toBeGreaterThan(20_000);
  expect(renderHtml(sampleReport, picture, 'zh-CN').length).toBeLessThan(3_000_000);
});

test('a report with nothing in it is a page too', () => {
  const zeros = { read: 0, accepted: 0, refused: 0, inserted: 0, updated: 0, unchanged: 0, skipped: 0, retired: 0 };
  const empty = { ...sampleReport, counts: zeros, notices: [], inputs: [], lock: { tables: [], overlays: [] } };
  const page = renderHtml(empty, { raster: new PointRaster(), classes: new Map() }, 'en');
  expect(page).toContain('No findings.');
  expect(page).toContain('No points to draw.');
});

describe.skipIf(!existsSync(BROWSER))('in a browser (skipped where there is no Chromium)', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'shuniu-html-'));
    const quiet = [
      'disable-gpu',
      'disable-quic',
      'no-first-run',
      'disable-background-networking',
      'disable-component-update',
      'disable-sync',
    ];
    browser = await chromium.launch({
      executablePath: BROWSER,
      args: ['--no-sandbox', ...quiet.map((flag) => `--${flag}`)],
    });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  for (const [width, lang, side] of [
    [1280, 'zh-CN', 40],
    [390, 'zh-CN', 40],
    [390, 'en', 12],
  ] as const) {
    test(`${width} px wide, ${lang}`, async () => {
      const file = join(folder, `${width}-${lang}.html`);
      writeFileSync(file, renderHtml(sampleReport, samplePicture(side, side * 1000), lang));
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      page.on('request', (request) => !/^(file|data):/.test(request.url()) && said.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      expect(said).toEqual([]);
      expect(await page.locator('.tile b').allTextContents()).toEqual(['50,000', '49,350', '650']);
      expect(await page.locator('.findings tr').count()).toBe(sampleReport.notices.length);
      expect(await page.locator('.map path.outline').getAttribute('d')).toMatch(/^M\d+ \d+l/);
      expect(await page.locator('.map image').count()).toBeGreaterThan(0);
      expect(await page.locator('#samples').textContent()).toContain('<script>alert("x")</script>');
      expect(await page.locator('.card').first().textContent()).toContain('gb18030');
      expect(await page.locator('#lock').textContent()).toContain(lang === 'en' ? 'not verified' : '未经原文核对');
      const overflow: number = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      expect(overflow).toBeLessThanOrEqual(0);
      await page.close();
    });
  }
});
