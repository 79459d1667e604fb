import { existsSync } from 'node:fs';
import jsqr from 'jsqr';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstLink } from '../../src/admin/links.ts';
import { setupUrl } from '../../src/admin/setup-url.ts';
import { hotp, stepAt } from '../../src/admin/totp.ts';
import { PROBLEMS } from '../../src/problem/catalogue.ts';
import { authenticateFor } from '../../src/start-hub.ts';
import { ENGINES, startHub, type TestHub } from '../hub.ts';
import { bytesOf } from './base32.ts';

const BROWSER = '/usr/bin/chromium';
const OLD = 'correct horse battery';
/** Words of `login_refused`. */
const REFUSED = new RegExp(PROBLEMS.login_refused.detail.en.slice(0, 30));
const NEW = 'four words that nobody said';

describe.skipIf(!existsSync(BROWSER))('an administrator in a browser (skipped where there is no Chromium)', () => {
  let test: TestHub;
  let browser: Browser;
  let page: Page;
  let url = '';
  let secret: Uint8Array = Buffer.alloc(0);
  const said: string[] = [];
  beforeAll(async () => {
    const engine = ENGINES.at(-1);
    if (engine === undefined) throw new Error('no engine');
    test = await startHub(engine, {}, authenticateFor);
    url = await test.app.listen({ host: '127.0.0.1', port: 0 });
    browser = await chromium.launch({
      executablePath: BROWSER,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    });
    page = await browser.newPage({ viewport: { width: 390, height: 900 } });
    // beside [DOM], the advice of its password manager
    page.on('console', (message) => void (message.text().startsWith('[DOM]') || said.push(message.text())));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => void (request.url().startsWith(url) || said.push(request.url())));
  });
  afterAll(async () => {
    await browser?.close();
    await test.stop();
  });

  /** The day after: a code is good once, and nobody wants to wait for the next. */
  const code = async (): Promise<string> => {
    await test.hub.pool.use((session) => session.run(`UPDATE hub.admin SET totp_step = 0`));
    return hotp(secret, stepAt(Date.now()));
  };
  const told = (words: RegExp): Promise<void> => page.locator('#told').filter({ hasText: words }).waitFor();
  const fits = async (): Promise<void> =>
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);

  it('opens the one-time link, scans the code with a telephone and sets a password', async () => {
    const link = (await test.hub.pool.transaction(firstLink)) ?? '';
    const answer = await page.goto(setupUrl(url, link));
    expect(answer?.headers()['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'sha256-[^ ]+'; style-src 'sha256-/,
    );
    await page.waitForSelector('#form:not([hidden])');
    expect(page.url()).toBe(`${url}/admin/setup`);
    await fits();
    // as a camera sees it
    const picture = await page.locator('#qr').screenshot({ type: 'png' });
    const pixels = (await page.evaluate(
      `(async () => {
        const image = new Image();
        const bytes = Uint8Array.from(atob('${picture.toString('base64')}'), (c) => c.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        context.drawImage(bitmap, 0, 0);
        const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        return { data: Array.from(data), width, height };
      })()`,
    )) as { data: number[]; width: number; height: number };
    const scanned = jsqr.default(Uint8ClampedArray.from(pixels.data), pixels.width, pixels.height)?.data ?? '';
    expect(scanned).toBe(await page.getAttribute('#open', 'href'));
    secret = bytesOf(new URL(scanned).searchParams.get('secret') ?? '');
    await page.fill('#name', '张三');
    await page.fill('#password', OLD);
    await page.fill('#again', `${OLD}!`);
    await page.fill('#totp', await code());
    await page.click('#send');
    await told(/两次输入的口令不同/);
    await page.fill('#again', OLD);
    await page.click('#send');
    await told(/已设置：张三/);
    await page.click('#done a');
    await page.waitForURL(`${url}/admin/account`);
  });

  it('logs in, changes the password, which ends what was open elsewhere, and signs out', async () => {
    await fits();
    const logIn = async (password: string): Promise<void> => {
      await page.fill('#name', '张三');
      await page.fill('#password', password);
      await page.fill('#totp', await code());
      await page.click('#enter');
    };
    await logIn(NEW);
    await told(REFUSED);
    const payload = { name: '张三', password: OLD, totp: await code() };
    const elsewhere = await test.app.inject({ method: 'POST', url: '/v1/admin/sessions', payload });
    const { token } = elsewhere.json<{ token: string }>();
    await logIn(OLD);
    await page.waitForSelector('#account:not([hidden])');
    expect(await page.textContent('#who')).toBe('张三 (system)');
    await fits();
    // nothing that was typed is left, and nothing is kept where another page could read it
    expect(await page.inputValue('#password')).toBe('');
    expect(await page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(0);
    await page.fill('#present', OLD);
    await page.fill('#code', await code());
    await page.fill('#next', NEW);
    await page.fill('#account #again', NEW);
    await page.click('#save');
    await told(/另外 1 个会话已结束/);
    const headers = { authorization: `Bearer ${token}` };
    expect((await test.app.inject({ url: '/v1/admin/sessions', headers })).json()).toMatchObject({
      code: 'session_ended',
    });
    await page.click('#leave');
    await told(/已退出/);
    const [{ n } = { n: 1 }] = await test.hub.pool.use((session) =>
      session.query<{ n: number }>(`SELECT count(*)::int4 AS n FROM hub.admin_session`),
    );
    expect(n).toBe(0);
    await logIn(OLD);
    await told(REFUSED);
    await logIn(NEW);
    await page.waitForSelector('#account:not([hidden])');
  });

  it('and the browser complains of nothing but the two passwords that were refused', () => {
    const others = said.filter((text) => !/status of 401/.test(text));
    expect(others).toEqual([]);
    expect(said).toHaveLength(2);
  });
});
