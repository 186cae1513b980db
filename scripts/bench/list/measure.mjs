import * as inPage from './in-page.mjs';

/** How long a page must rest until what it has put off is done, in milliseconds. */
const rest = 200;
export const wheels = 40;
export const wheelDelta = 1200;
export const filtered = '路灯';

/**
 * One round of one implementation at one size, in a page of its own.
 * @returns {Promise<Record<string, number>>} processor time of the main thread and time that went by, in milliseconds; frames
 */
export async function round(browser, url, { name, ours }, count) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${url}/${name}.html`);
    await page.evaluate(`globalThis.twoFrames = ${inPage.twoFrames}`);
    const cost = (act) => costOf(session, act);
    await page.evaluate(inPage.prepare, { count, ours });
    // Or the garbage of making the rows would be collected on somebody's time.
    await session.send('HeapProfiler.collectGarbage');
    const paint = await cost(() => page.evaluate(inPage.mount));
    const sort = await cost(() => page.evaluate(inPage.sort));
    const scroll = await cost(() => wheel(page));
    const filter = await cost(() => page.evaluate(inPage.filter, filtered));
    const { frames, blanks, scrolled } = scroll.answer;
    if (scrolled === 0) throw new Error(`The list of ${name} did not scroll`);
    return {
      paint: paint.answer, paintCost: paint.spent, sort: sort.answer, sortCost: sort.spent,
      filter: filter.answer, filterCost: filter.spent, scrollCost: scroll.spent / wheels, frames, blanks,
    };
  } finally {
    await context.close();
  }
}

async function costOf(session, act) {
  await pause();
  const before = await spent(session);
  const answer = await act();
  await pause();
  return { answer, spent: (await spent(session)) - before };
}

/** Processor time of the main thread so far, in milliseconds. */
async function spent(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** A fast wheel down the list, and back. */
async function wheel(page) {
  await page.mouse.move(300, 400);
  await page.evaluate(inPage.watch);
  for (let turn = 0; turn < wheels; turn += 1) await page.mouse.wheel({ deltaY: turn < (wheels * 2) / 3 ? wheelDelta : -wheelDelta });
  await pause();
  return page.evaluate(inPage.watched);
}

const pause = () => new Promise((resolve) => setTimeout(resolve, rest));
