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
    await page.setDefaultTimeout(180_000);
    await page.evaluateOnNewDocument(installActs);
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
      if (message.type() === 'error') this.complaints.push(`console: ${message.text()} ${message.location?.().url ?? ''}`);
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
  see(path, text = '') {
    return this.#until('see', path, text);
  }

  /** Waits for it and acts on it in one turn of the page, so that a redraw cannot come between. */
  async #until(act, path, text) {
    try {
      await this.#page.waitForFunction((name, selectors, words) => window.smoke[name](selectors, words), {}, act, path, text);
    } catch (error) {
      throw new Error(`Not seen: ${path.join(' › ')}${text && ` with “${text}”`} (${error.message})`, { cause: error });
    }
  }

  async text(path) {
    await this.see(path);
    return this.#page.evaluate((selectors) => window.smoke.see(selectors, '').textContent.trim(), path);
  }

  async value(path) {
    await this.see(path);
    return this.#page.evaluate((selectors) => window.smoke.see(selectors, '').value, path);
  }

  /** Presses what stands at the place; with `text`, the one of several that says so. */
  press(path, text = '') {
    return this.#until('press', path, text);
  }

  /** Opens the `details` that it is folded away in, if it is. */
  unfold(path) {
    return this.#until('unfold', path, '');
  }

  /** Presses a link of the page and waits for where it leads. */
  async follow(path) {
    await this.see(path);
    await Promise.all([this.#page.waitForNavigation({ waitUntil: 'load' }), this.#page.evaluate((selectors) => void window.smoke.press(selectors, ''), path)]);
  }

  /** Types with the keyboard, as a person does. */
  async type(path, text) {
    await this.#until('focus', path, '');
    await this.#page.keyboard.type(text);
  }

  async key(path, name) {
    await this.#until('focus', path, '');
    await this.#page.keyboard.press(name);
  }

  /** Chooses an option of a native list, once it is offered. */
  choose(path, value) {
    return this.#until('choose', path, value);
  }

  /** Waits until a draft that holds `text` is in this browser's database: it is saved a moment after the last key. */
  draftKept(text) {
    return this.#page.waitForFunction((words) => window.smoke.draftHolds(words), {}, text);
  }
}

/** Runs in the page: each act answers whether it could be done. */
function installActs() {
  const all = (selectors) => {
    const above = selectors.slice(0, -1);
    const root = above.reduce((scope, selector) => scope?.querySelector(selector)?.shadowRoot, document);
    return root ? [...root.querySelectorAll(selectors[selectors.length - 1])] : [];
  };
  const see = (selectors, words) => all(selectors).find((element) => element.getClientRects().length > 0 && element.textContent.includes(words));
  const on = (act) => (selectors, words) => {
    const element = see(selectors, words);
    if (element) act(element);
    return element !== undefined;
  };
  const answerOf = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const draftsIn = async (name) => {
    const database = await answerOf(indexedDB.open(name));
    const stores = [...database.objectStoreNames];
    const drafts = await Promise.all(stores.map((store) => answerOf(database.transaction(store).objectStore(store).getAll())));
    database.close();
    return drafts;
  };
  window.smoke = {
    see,
    /** A button that is busy is pressed once it is free. */
    press(selectors, words) {
      const element = see(selectors, words);
      const isFree = element !== undefined && element.getAttribute('aria-disabled') !== 'true';
      if (isFree) element.click();
      return isFree;
    },
    focus: on((element) => element.focus()),
    unfold(selectors) {
      const [element] = all(selectors);
      const folded = element?.closest('details');
      if (folded) folded.open = true;
      return element !== undefined;
    },
    /** Whoever they are of. */
    async draftHolds(words) {
      const all = await indexedDB.databases();
      const kept = await Promise.all(all.filter(({ name }) => name.startsWith('linli-drafts')).map(({ name }) => draftsIn(name)));
      return JSON.stringify(kept).includes(words);
    },
    choose(selectors, value) {
      const list = see(selectors, '');
      if (!list || ![...list.options].some((option) => option.value === value)) return false;
      list.value = value;
      for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));
      return true;
    },
  };
}
