import { Finding } from './tally.mjs';

const patience = 30_000;

/** Opens a story or a page of documentation, and rejects with what is wrong with it. */
export async function openEntry(browser, url, { id, type }) {
  const page = await browser.newPage();
  const errors = watch(page, url);
  try {
    await page.goto(`${url}/iframe.html?id=${id}&viewMode=${type}`);
    const event = type === 'story' ? 'storyFinished' : 'docsRendered';
    errors.push(...(await page.evaluate(outcome, event, patience)));
  } finally {
    await page.close();
  }
  if (errors.length > 0) throw new Finding([...new Set(errors)].join('\n'));
}

/** What goes wrong beside the story's own result: exceptions, errors on the console, requests to anyone else. */
function watch(page, url) {
  const errors = [];
  page.on('pageerror', (error) => errors.push(`exception: ${error.stack ?? error}`));
  page.on('console', (message) => message.type() === 'error' && errors.push(`console: ${message.text()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob|about):/.test(request.url())) errors.push(`request to ${request.url()}`);
  });
  return errors;
}

/** Runs in the page: waits for Storybook's own word on the entry, and answers what is wrong, in sentences. */
async function outcome(event, patience) {
  while (!window.__STORYBOOK_ADDONS_CHANNEL__) await new Promise((resolve) => setTimeout(resolve, 10));
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const told = await new Promise((resolve) => {
    const last = channel.last(event);
    if (last) resolve(last);
    for (const name of [event, 'storyErrored', 'storyThrewException', 'storyMissing']) channel.on(name, (...args) => resolve(args));
    setTimeout(() => resolve(undefined), patience);
  });
  if (!told) return [`not rendered within ${patience / 1000} s`];
  const [result] = told;
  const violations = (result?.reporters ?? []).flatMap(({ type, result: found }) => (type === 'a11y' ? (found?.violations ?? []) : []));
  const sentences = violations.map(({ id, help, nodes }) => `axe ${id}: ${help}\n  ${nodes.map(({ target }) => target.flat().join(' › ')).join('\n  ')}`);
  if (result?.status === 'error' && sentences.length === 0) sentences.push(result.reporters?.find(({ status }) => status === 'failed')?.result?.message ?? 'it failed; see the errors of the page');
  if (result instanceof Error) sentences.push(result.stack);
  return sentences;
}
