import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, LaunchOptions, Page } from 'puppeteer-core';
import type { TorturedPage } from './page.js';

interface Launching {
  launchBrowser(options: LaunchOptions): Promise<Browser>;
}

/** A real browser with several tabs on one profile, which stays when it is killed. */
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
    this.#browser = await launchBrowser({ userDataDir: this.#profile, protocolTimeout: 300_000 });
    this.#pages = [];
    for (let count = 0; count < this.#count; count += 1) {
      const page = await this.#browser.newPage();
      if (!this.#locks) await page.evaluateOnNewDocument(() => Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined }));
      await page.goto(this.#url, { waitUntil: 'domcontentloaded', timeout: 120_000 });
      this.#pages.push(page);
    }
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
    const next = await this.#browser?.newPage();
    if (!next) return;
    if (!this.#locks) await next.evaluateOnNewDocument(() => Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined }));
    await next.goto(this.#url, { waitUntil: 'domcontentloaded', timeout: 120_000 });
    this.#pages.push(next);
  }

  async stopWork(): Promise<void> {
    for (const page of this.#pages) await page.evaluate(() => (window as unknown as { torture: TorturedPage }).torture.stop());
  }

  async left(): Promise<Awaited<ReturnType<TorturedPage['left']>>> {
    const [page] = this.#pages;
    if (!page) throw new Error('There is no tab');
    return page.evaluate(() => {
      const { torture } = window as unknown as { torture: TorturedPage };
      torture.now();
      return torture.left();
    });
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
