import * as inPage from './in-page.mjs';
import { classOf, colours, height, width } from './pages/scene.js';

const ground = '#ffffff';
/** Enough to tell whether a map answers rightly; some take a tenth of a second for each. */
const asked = 30;
/** A place nearer to the edge of the map than this says nothing. */
const margin = 4;

/** How often a map that is not right yet is looked at again, and how long after, in milliseconds. */
const looks = 6;
const between = 700;

/**
 * Looks at pictures of the page, in another page, until all is right or nothing more is to be expected.
 * @returns {Promise<{seen: number, right: number}>} known places in sight, and those whose pixel is nearer to their colour than to any other, for edges are smooth
 */
export async function verifyPaint(page, reader, places) {
  let best = { seen: 1, right: 0 };
  for (let look = 0; look < looks && best.right < best.seen; look += 1) {
    if (look > 0) await new Promise((resolve) => setTimeout(resolve, between));
    const seen = await lookAt(page, reader, places);
    if (seen.right / seen.seen >= best.right / best.seen) best = seen;
  }
  return best;
}

async function lookAt(page, reader, places) {
  const spots = inSight(await page.evaluate(inPage.locate, places));
  const meant = (await page.evaluate(inPage.coloursOfPage)) ?? colours;
  const picture = `data:image/png;base64,${await page.screenshot({ encoding: 'base64', type: 'png' })}`;
  const found = await reader.evaluate(inPage.coloursAt, { picture, spots });
  const right = spots.filter(({ index }, place) => nearest(found[place], meant) === meant[classOf(index)]);
  return { seen: spots.length, right: right.length };
}

export async function verifyHits(page, places) {
  const spots = inSight(await page.evaluate(inPage.locate, places)).slice(0, asked);
  return { seen: spots.length, right: await page.evaluate(inPage.hitsRight, spots) };
}

const inSight = (spots) => spots.filter(({ x, y }) => x >= margin && y >= margin && x < width - margin && y < height - margin);

const nearest = (pixel, meant) => [ground, ...meant].sort((one, other) => distance(rgb(one), pixel) - distance(rgb(other), pixel))[0];

/** Of `#rrggbb` or `rgb(r, g, b)`. */
const rgb = (colour) => (colour.startsWith('#') ? [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) : colour.match(/[\d.]+/g).slice(0, 3).map(Number));

const distance = (one, other) => Math.hypot(...one.map((value, channel) => value - other[channel]));
