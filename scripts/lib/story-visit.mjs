/** How long a story may take to load, be played and be checked, in milliseconds. */
const patience = 60_000;

/**
 * Opens one entry of a static Storybook, waits until it has been drawn, played and checked by axe, and throws with all that was
 * wrong: a play that failed, an axe violation, an error on the page or in its console, a request to another host.
 * @param {object} page a new page of Puppeteer
 * @param {{id: string, type: 'story' | 'docs'}} entry an entry of index.json
 */
export async function visitEntry(page, baseUrl, { id, type }) {
  const problems = [];
  listen(page, baseUrl, problems);
  await page.evaluateOnNewDocument(keepOutcome);
  await page.goto(`${baseUrl}/iframe.html?id=${id}&viewMode=${type}`, { timeout: patience });
  const outcome = await page.waitForFunction(() => globalThis.storyOutcome, { timeout: patience });
  const found = await outcome.jsonValue();
  const all = [...found, ...problems];
  if (all.length > 0) throw Object.assign(new Error(id), { output: all.join('\n') });
}

function listen(page, baseUrl, problems) {
  page.on('pageerror', (error) => problems.push(`error on the page: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(baseUrl) && !/^(data|blob|about):/.test(url)) problems.push(`request to another host: ${url}`);
  });
}

/** Runs in the page, before all else: takes what Storybook says of the entry, as a list of problems, from its channel. */
function keepOutcome() {
  const violations = (reporters = []) =>
    reporters.filter(({ type }) => type === 'a11y').flatMap(({ result }) => result?.violations ?? [])
      .map(({ id, help, nodes }) => `axe ${id}: ${help}\n${nodes.slice(0, 4).map(({ target, failureSummary }) => `  ${target.flat().join(' ')}: ${failureSummary}`).join('\n')}`);
  const settle = (problems) => (globalThis.storyOutcome ??= problems);
  const said = (error) => [error?.description, error?.message, error?.stack].filter(Boolean).join('\n') || String(error);
  const follow = (channel) => {
    let failure;
    channel.on('playFunctionThrewException', (error) => (failure = `play: ${said(error)}`));
    channel.on('storyFinished', ({ status, reporters }) => {
      const found = violations(reporters);
      if (failure) found.unshift(failure);
      else if (status !== 'success' && found.length === 0) found.push(`the story ended with status ${status}`);
      settle(found);
    });
    channel.on('docsRendered', () => settle([]));
    for (const event of ['storyThrewException', 'storyErrored', 'storyMissing']) channel.on(event, (error) => settle([`${event}: ${said(error)}`]));
  };
  let channel;
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      follow(value);
    },
  });
}
