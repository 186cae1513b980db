import { Finding } from './tally.mjs';

/** How long an entry may take on a slow machine, in milliseconds. */
const patience = 180_000;

/** One page of a built Storybook, which goes from entry to entry as the sidebar does: loading it anew for each costs a second. */
export class StoryPage {
  #page;
  #url;
  #errors = [];
  #isLoaded = false;

  static async open(browser, url) {
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    return new StoryPage(page, url);
  }

  constructor(page, url) {
    this.#page = page;
    this.#url = url;
    page.on('pageerror', (error) => this.#errors.push(`exception: ${error.stack ?? error}`));
    page.on('console', (message) => message.type() === 'error' && this.#errors.push(`console: ${message.text()}`));
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(url) || /^(data|blob|about):/.test(request.url());
      if (!isOwn) this.#errors.push(`request to ${request.url()}`);
    });
  }

  /** Shows a story, with its play function, or a page of documentation. Rejects with what is wrong with it. */
  async show({ id, type }) {
    const viewMode = type === 'story' ? 'story' : 'docs';
    const isNew = !this.#isLoaded;
    // Until it is known to be well, the next entry begins on a page of its own making.
    this.#isLoaded = false;
    if (isNew) await this.#page.goto(`${this.#url}/iframe.html?id=${id}&viewMode=${viewMode}`);
    const wrong = await this.#page.evaluate(outcome, { id, viewMode, patience, isNew });
    const found = [...new Set([...wrong, ...this.#errors.splice(0)])];
    if (found.length > 0) throw new Finding(found.join('\n'));
    // Storybook reloads the page where the stories inside a page of documentation do not end at once.
    this.#isLoaded = viewMode === 'story';
  }
}

/** Runs in the page: waits for Storybook's own word on the entry, and answers what is wrong, in sentences. */
async function outcome({ id, viewMode, patience, isNew }) {
  while (!window.__STORYBOOK_ADDONS_CHANNEL__) await new Promise((resolve) => setTimeout(resolve, 10));
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const done = viewMode === 'story' ? 'storyFinished' : 'docsRendered';
  const isOf = (told) => [told?.storyId, told?.id, told].includes(id);
  const told = await new Promise((resolve) => {
    const [last] = channel.last(done) ?? [];
    if (isNew && isOf(last)) resolve(last);
    channel.on(done, (word) => isOf(word) && resolve(word));
    for (const name of ['storyErrored', 'storyThrewException', 'storyMissing']) channel.once(name, (word) => resolve({ wrong: `${name}: ${word?.message ?? word?.description ?? ''}` }));
    setTimeout(resolve, patience, { wrong: `not rendered within ${patience / 1000} s` });
    if (!isNew) channel.emit('setCurrentStory', { storyId: id, viewMode });
  });
  if (told.wrong) return [told.wrong];
  const violations = (told.reporters ?? []).flatMap(({ type, result }) => (type === 'a11y' ? (result?.violations ?? []) : []));
  const sentences = violations.map(({ id: rule, help, nodes }) => `axe ${rule}: ${help}\n  ${nodes.map(({ target }) => target.flat().join(' › ')).join('\n  ')}`);
  return told.status === 'error' && sentences.length === 0 ? ['its play function failed'] : sentences;
}
