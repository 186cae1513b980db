import { readFileSync } from 'node:fs';
import { rollup } from 'rollup';
import { bundlePlugins, onwarn } from './lib/bundle.mjs';
import { launchBrowser } from './lib/launch.mjs';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { Finding, Tally } from './lib/tally.mjs';
import { answersTo } from '../packages/model/.test/clock/vectors.js';

/** Zones of a host with their minutes west of Greenwich, in winter and in summer. */
const zones = {
  UTC: [0, 0],
  'Asia/Shanghai': [-480, -480],
  'America/St_Johns': [210, 150],
  'Pacific/Kiritimati': [-840, -840],
  'Europe/London': [0, -60],
};

// The published deadlines in a browser whose host is in each zone: every answer, reason and text as Node has it.
await main(async () => {
  const tally = new Tally();
  const file = JSON.parse(readFileSync(inRoot('packages/model/vectors/deadlines.json'), 'utf8'));
  const expected = answersTo(file);
  const code = await bundle(inRoot('packages/model/.test/clock/vectors.js'));
  const browser = await launchBrowser();
  for (const [zone, offsets] of Object.entries(zones)) {
    const page = await browser.newPage();
    await page.emulateTimezone(zone);
    await page.evaluate(code);
    const found = await page.evaluate(answer, file);
    await tally.check(`the zone ${zone}`, () => {
      if (String(found.offsets) !== String(offsets)) throw new Finding(`The page is ${found.offsets} minutes west of Greenwich.`);
    });
    for (const [index, { id, expect }] of file.vectors.entries()) {
      await tally.check(`${id} in ${zone}`, () => {
        same(found.answers[index].answer, expect);
        same(found.answers[index], expected[index]);
      });
    }
    await page.close();
  }
  await browser.close();
  tally.close();
});

/** Bundled as everything that ships is, into one global. */
async function bundle(input) {
  const made = await rollup({ input, onwarn, plugins: bundlePlugins({ module: false }) });
  const { output } = await made.generate({ format: 'iife', name: 'deadlines' });
  await made.close();
  return `${output[0].code}; globalThis.deadlines = deadlines;`;
}

/** Runs in the page: it may use nothing of this module. */
function answer(file) {
  return {
    offsets: [0, 6].map((month) => new Date(2026, month, 15).getTimezoneOffset()),
    answers: JSON.parse(JSON.stringify(globalThis.deadlines.answersTo(file))),
  };
}

function same(found, expected) {
  const [one, other] = [found, expected].map((value) => JSON.stringify(value));
  if (one !== other) throw new Finding(`It is\n${one}\nand not\n${other}`);
}
