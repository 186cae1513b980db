import * as inPage from './in-page.mjs';
import { mostRadios } from './rules.mjs';
import { fields, missingAtFirst, probe } from './spec.mjs';

/** How long a page must rest until what it has put off is done, in milliseconds. */
const rest = 500;
const keys = 200;

/** How often the section is hidden and shown again. */
const repeats = 4;

/**
 * One round of one implementation in a page of its own, with nothing kept from an earlier one.
 * @returns {Promise<Record<string, number>>} processor time of the main thread in milliseconds, and milliseconds to reveal
 */
export async function round(browser, url, implementation) {
  return inFreshPage(browser, url, async ({ page, cost }) => {
    const files = filesOf(implementation);
    const cold = await cost(() => page.evaluate(inPage.mountFirst, files));
    const { nodes } = await page.evaluate(inPage.census);
    const key = (await cost(() => type(page, implementation.control(probe.typed)))) / keys;
    const [first, ...again] = await reveals(page, implementation);
    const another = await cost(() => page.evaluate(inPage.mountAnother, files));
    return { cold, another, key, reveal: first, revealAgain: Math.min(...again), nodes };
  });
}

/**
 * What a form does when it is sent empty, and whom its page asks for anything.
 * @returns {Promise<{unlinked: string[], repeated: string[], foreign: string[]}>} required fields whose error no control is
 * described by; ids that occur twice; requests to other hosts
 */
export async function inspect(browser, url, implementation) {
  return inFreshPage(browser, url, async ({ page, requests }) => {
    const files = filesOf(implementation);
    await page.evaluate(inPage.mountFirst, files);
    const asked = missingAtFirst.map((name) => ({ name, selector: selectorOf(implementation, name) }));
    await pause();
    const before = await page.evaluate(inPage.described, asked);
    await page.evaluate((submit) => globalThis.pick(document.body, submit).click(), implementation.submit);
    await pause();
    const after = await page.evaluate(inPage.described, asked);
    await page.evaluate(inPage.mountAnother, files);
    await pause();
    const { repeated } = await page.evaluate(inPage.census);
    const foreign = requests.filter((one) => !one.startsWith(url) && /^https?:/.test(one));
    return { unlinked: missingAtFirst.filter((name) => after[name] === before[name]), repeated, foreign };
  });
}

/** The control of a field, whatever its kind; of radio buttons the first. */
function selectorOf(implementation, name) {
  const { kind, options } = fields.find((field) => field.name === name);
  if (kind === 'single' && options.length <= mostRadios) return implementation.choice(name, options[0].value);
  return implementation.control(name);
}

function filesOf({ name, styles, module = false, control }) {
  return { style: styles.length > 0 && `${name}.css`, script: `${name}.js`, module, ready: control(probe.typed) };
}

async function inFreshPage(browser, url, work) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    const session = await page.createCDPSession();
    // Processor time of the thread, not time that went by: what else the machine does then counts for little.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${url}/`);
    await page.evaluate(`${inPage.deep} ${inPage.pick} ${inPage.mountAnother} Object.assign(globalThis, { deep, pick, mountAnother });`);
    const cost = async (act) => {
      await pause();
      const before = await spent(session);
      await act();
      await pause();
      return (await spent(session)) - before;
    };
    return await work({ page, requests, cost });
  } finally {
    await context.close();
  }
}

async function spent(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

async function type(page, selector) {
  await page.evaluate((text) => globalThis.pick(document.body, text).focus(), selector);
  for (let key = 0; key < keys; key += 1) await page.keyboard.press('abcdefghij'[key % 10]);
}

async function reveals(page, { control, choice }) {
  const on = { button: choice(probe.switch, probe.on), field: control(probe.revealed) };
  const off = { ...on, button: choice(probe.switch, probe.off), gone: true };
  const took = [];
  for (let time = 0; time < repeats; time += 1) {
    took.push(await page.evaluate(inPage.reveal, on));
    await pause(rest / 2);
    await page.evaluate(inPage.reveal, off);
    await pause(rest / 2);
  }
  return took;
}

const pause = (milliseconds = rest) => new Promise((resolve) => setTimeout(resolve, milliseconds));
