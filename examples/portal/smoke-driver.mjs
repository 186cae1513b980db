import { join } from 'node:path';

/**
 * Drives one page of a Puppeteer browser through open shadow roots. Uses only what Puppeteer 5 and 24 share. A place on the page
 * is a list of selectors, each looked up in the shadow root of the one before.
 */
export class Driver {
  #page;
  #artifacts;
  #label;
  #shots = 0;
  /** What went wrong in the page itself: errors on the console, failed requests, requests to other hosts. */
  complaints = [];

  static async open(browser, { baseUrl, artifacts, label }) {
    const page = await browser.newPage();
    const driver = new Driver(page, artifacts, label);
    await page.setViewport({ width: 1280, height: 900 });
    await page.setDefaultTimeout(60_000);
    await page.evaluateOnNewDocument(installFinder);
    driver.#listen(baseUrl);
    return driver;
  }

  constructor(page, artifacts, label) {
    this.#page = page;
    this.#artifacts = artifacts;
    this.#label = label;
  }

  #listen(baseUrl) {
    this.#page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`console: ${message.text()}`);
    });
    this.#page.on('pageerror', (error) => this.complaints.push(`page: ${error.message}`));
    this.#page.on('request', (request) => {
      const isOwn = request.url().startsWith(`${baseUrl}/`) || /^(blob|data):/.test(request.url());
      if (!isOwn) this.complaints.push(`request to another host: ${request.url()}`);
    });
  }

  goto(url) {
    return this.#page.goto(url, { waitUntil: 'load' });
  }

  reload() {
    return this.#page.reload({ waitUntil: 'load' });
  }

  close() {
    return this.#page.close();
  }

  async shoot(name) {
    this.#shots += 1;
    const number = String(this.#shots).padStart(2, '0');
    await this.#page.screenshot({ path: join(this.#artifacts, `${this.#label}-${number}-${name}.png`) });
  }

  /** Waits until something stands at the place, and has `text` in it where that is asked. */
  async see(path, text = '') {
    try {
      await this.#page.waitForFunction((selectors, words) => window.smokeSee(selectors, words), {}, path, text);
    } catch (error) {
      throw new Error(`Not seen: ${path.join(' › ')}${text && ` with “${text}”`} (${error.message})`, { cause: error });
    }
  }

  async text(path) {
    await this.see(path);
    return this.#page.evaluate((selectors) => window.smokeFind(selectors).textContent.trim(), path);
  }

  async value(path) {
    await this.see(path);
    return this.#page.evaluate((selectors) => window.smokeFind(selectors).value, path);
  }

  /** Presses what stands at the place; with `text`, the one of several that says so. */
  async press(path, text = '') {
    await this.see(path, text);
    await this.#page.evaluate((selectors, words) => window.smokeSee(selectors, words).click(), path, text);
  }

  /** Types with the keyboard, as a person does. */
  async type(path, text) {
    await this.see(path);
    await this.#page.evaluate((selectors) => window.smokeFind(selectors).focus(), path);
    await this.#page.keyboard.type(text);
  }

  async key(path, name) {
    await this.#page.evaluate((selectors) => window.smokeFind(selectors).focus(), path);
    await this.#page.keyboard.press(name);
  }

  /** Chooses an option of a native list, once it is offered. */
  async choose(path, value) {
    await this.see([...path.slice(0, -1), `${path[path.length - 1]} option[value="${value}"]`]);
    await this.#page.evaluate((selectors, chosen) => window.smokeChoose(selectors, chosen), path, value);
  }

  /** Waits until what was typed has been kept: drafts are saved a moment after the last key. */
  pause(milliseconds) {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
}

/** Runs in the page. */
function installFinder() {
  const all = (selectors) => {
    const [last, ...above] = selectors.slice().reverse();
    let root = document;
    for (const selector of above.reverse()) root = root?.querySelector(selector)?.shadowRoot;
    return root ? [...root.querySelectorAll(last)] : [];
  };
  const isShown = (element) => element.getClientRects().length > 0 || element.localName === 'option';
  window.smokeFind = (selectors) => all(selectors).find(isShown);
  window.smokeSee = (selectors, words) => all(selectors).find((element) => isShown(element) && element.textContent.includes(words));
  window.smokeChoose = (selectors, value) => {
    const list = window.smokeFind(selectors);
    list.value = value;
    list.dispatchEvent(new Event('input', { bubbles: true }));
    list.dispatchEvent(new Event('change', { bubbles: true }));
  };
}
