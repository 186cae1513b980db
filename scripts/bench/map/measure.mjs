import * as inPage from './in-page.mjs';
import { height, width } from './pages/scene.js';
import { verifyHits, verifyPaint } from './verify.mjs';

/** How long a page must rest until what it has put off is done, in milliseconds. */
const rest = 300;
const settling = 600;
export const moves = 30;
export const turns = 8;
export const wheelDelta = 120;
export const hits = 1_000;
/** What takes longer than this is cut short, in milliseconds. */
const hitTime = 1_000;
const dragTime = 4_000;
const wheelTime = 4_000;
/** How long a map may take to say that it rests, in milliseconds. */
const settleTime = 15_000;
const patience = 60_000;

/**
 * One round of one implementation at one size, in a page of its own.
 * @returns {Promise<Record<string, number>>} milliseconds, bytes, and shares of known places that were right
 */
export async function round(browser, url, { name, form }, { file, places, points }, reader) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const wrong = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    await page.setViewport({ width, height });
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${url}/${name}.html`);
    await page.evaluate(`globalThis.twoFrames = ${inPage.twoFrames}`);
    const empty = await heapOf(page, session);
    await page.evaluate(inPage.prepare, { file, form });
    // Or the garbage of making the shapes would be collected on somebody's time.
    await session.send('HeapProfiler.collectGarbage');
    await pause();
    const before = await spent(session);
    const { paint, fine } = await page.evaluate(inPage.mount);
    await pause();
    const paintCost = (await spent(session)) - before;
    const shown = await verifyPaint(page, reader, places);
    const drag = await watched(page, () => dragged(page));
    const zoom = await watched(page, () => zoomed(page));
    await page.evaluate(inPage.settle, settleTime);
    const moved = await verifyPaint(page, reader, places);
    // Or some would take the clicks of the hit test for the end of the drag.
    await page.mouse.click(2, 2);
    const hit = await page.evaluate(inPage.hitAll, { places: points, most: hitTime });
    const told = await verifyHits(page, places);
    const heap = (await heapOf(page, session)) - empty;
    if (wrong.length > 0) throw new Error(wrong[0]);
    return {
      paint, fine, paintCost, hit, heap,
      ...prefixed('drag', drag), ...prefixed('zoom', zoom),
      shown: shown.right / shown.seen, moved: moved.right / moved.seen, told: told.right / told.seen,
    };
  } finally {
    await context.close();
  }
}

const prefixed = (prefix, figures) => Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${prefix}${name}`, value]));

/** Moves the map by some act, and lets it come to rest. */
async function watched(page, act) {
  await page.evaluate(inPage.watch);
  await act();
  await page.evaluate(inPage.moved);
  await pause(settling);
  const { intervals, gaps, blocks } = await page.evaluate(inPage.watched);
  return { P50: quantile(intervals, 0.5), P95: quantile(intervals, 0.95), Gap: Math.max(...gaps), Block: Math.max(0, ...blocks) };
}

/** To the right and down, and back. A slow map is moved less often. */
async function dragged(page) {
  const { mouse } = page;
  const end = Date.now() + dragTime;
  await mouse.move(500, 350);
  await mouse.down();
  for (const step of [...there, ...there.slice().reverse()]) {
    if (Date.now() < end) await mouse.move(500 + step * 8, 350 + step * 5);
  }
  await mouse.move(500, 350);
  // Held still for a moment, so that nothing glides on.
  await pause();
  await mouse.up();
}

const there = Array.from({ length: moves }, (_, index) => index + 1);

/** Nearer, and as far back. A slow map is zoomed less often. */
async function zoomed(page) {
  const { mouse } = page;
  const middle = Date.now() + wheelTime / 2;
  await mouse.move(640, 400);
  let made = 0;
  for (; made < turns && Date.now() < middle; made += 1) await turn(mouse, -wheelDelta);
  await pause();
  for (; made > 0; made -= 1) await turn(mouse, wheelDelta);
  await pause();
}

async function turn(mouse, deltaY) {
  await mouse.wheel({ deltaY });
  await pause(40);
}

const quantile = (numbers, share) => numbers.slice().sort((one, other) => one - other)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];

/** What the page and its workers hold, with their typed arrays, in bytes. */
async function heapOf(page, session) {
  const sessions = [session, ...page.workers().map(({ client }) => client)];
  let bytes = 0;
  for (const one of sessions) {
    await one.send('HeapProfiler.collectGarbage').catch(() => {});
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await one.send('Runtime.getHeapUsage');
    bytes += usedSize + embedderHeapUsedSize + backingStorageSize;
  }
  return bytes;
}

/** Processor time of the main thread so far, in milliseconds. */
async function spent(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

const pause = (milliseconds = rest) => new Promise((resolve) => setTimeout(resolve, milliseconds));
