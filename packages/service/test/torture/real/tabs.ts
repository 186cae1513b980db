import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, LaunchOptions, Page } from 'puppeteer-core';
import type { TorturedPage } from './page.js';

interface Launching {
  launchBrowser(options: LaunchOptions): Promise<Browser>;
}

/** What a page has in the end. */
export type Left = Awaited<ReturnType<TorturedPage['left']>>;

type TorturedWindow = { torture: TorturedPage };

/** A real browser with several tabs on one profile, which stays when it is killed. A slow machine may take its time: nothing here ends for being late. */
export class Tabs {
  readonly #profile = mkdtempSync(join(tmpdir(), 'linli-torture-'));
  readonly #url: string;
  readonly #count: number;
  readonly #locks: boolean;
  #browser: Browser | undefined;
  #pages: Page[] = [];

  /** @param options `locks`: whether its pages have Web Locks, as on HTTPS */
  constructor(url: string, { count, locks }: { count: number; locks: boolean }) {
    this.#url = url;
    this.#count = count;
    this.#locks = locks;
  }

  async open(): Promise<void> {
    const { launchBrowser } = (await import(new URL('../../../../../scripts/lib/launch.mjs', import.meta.url).href)) as Launching;
    this.#browser = await launchBrowser({ userDataDir: this.#profile, timeout: 0, protocolTimeout: 0 });
    this.#pages = [];
    for (let count = 0; count < this.#count; count += 1) this.#pages.push(await this.#openPage(this.#browser));
  }

  /** Ends it and its children, all at once. */
  async kill(): Promise<void> {
    const child = this.#browser?.process();
    if (!child?.pid) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    this.#browser = undefined;
  }

  /** One tab is closed, and another opened. */
  async replaceOne(which: number): Promise<void> {
    const [page] = this.#pages.splice(which % this.#pages.length, 1);
    await page?.close();
    if (this.#browser) this.#pages.push(await this.#openPage(this.#browser));
  }

  /** Resolves once all that was done is stored, and told. */
  async stopWork(): Promise<void> {
    for (const page of this.#pages) await page.evaluate(() => (window as unknown as TorturedWindow).torture.stop());
  }

  /** What the first one has. */
  async left(): Promise<Left> {
    const [page] = this.#pages;
    if (!page) throw new Error('There is no tab');
    return page.evaluate(() => {
      const { torture } = window as unknown as TorturedWindow;
      torture.now();
      return torture.left();
    });
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  async #openPage(browser: Browser): Promise<Page> {
    const page = await browser.newPage();
    if (!this.#locks) await page.evaluateOnNewDocument(() => Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined }));
    await page.goto(this.#url, { waitUntil: 'load', timeout: 0 });
    return page;
  }
}
