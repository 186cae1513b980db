import { median, table } from '../lib/figures.mjs';
import { filtered, wheelDelta, wheels } from './measure.mjs';

/** What the list aims at with 100,000 cases. */
const aims = [
  { what: 'first paint, time that went by, to hand-written', most: 1.5, value: (ours, hand) => ours.paint / hand.paint },
  { what: 'first paint, processor time, to hand-written', most: 1.5, value: (ours, hand) => ours.paintCost / hand.paintCost },
  { what: 'sort, processor time, to hand-written', most: 1.5, value: (ours, hand) => ours.sortCost / hand.sortCost },
  { what: 'frames with blank rows', most: 0, value: (ours) => ours.blanks },
];

const timings = [
  ['paint', 'first paint (time)'], ['paintCost', 'first paint'], ['sortCost', 'sort'], ['filterCost', 'filter'], ['scrollCost', 'a turn of the wheel'],
];

/** The results as a page of Markdown: ratios to the first implementation. */
export function report(made, samples, { sizes, rounds, browser, overLit }) {
  const figures = (name, size) => medians(samples.get(`${name} ${size}`));
  const largest = sizes[sizes.length - 1];
  const checked = aims.map(({ what, most, value }) => ({ what, most, now: value(figures('linli', largest), figures('hand', largest)) }));
  return `# A list of 1,000, 10,000 and 100,000 cases

Six columns, 640 px high: drawn, sorted by a Chinese column in pinyin order, turned with a fast wheel (${wheels} turns of ${wheelDelta.toLocaleString('en')} px), and
filtered by the word ${filtered}. Medians of ${rounds} interleaved rounds, each in a fresh page, in ${browser}. Run it with \`npm run bench -- list\`.

Figures are ratios to the virtual list written by hand in plain DOM (\`scripts/bench/list/pages/hand.js\`); smaller is better.
They are processor time of the page's main thread, with what a list puts off until the page is idle, but for *first paint
(time)*: from the call that mounts the list until the second frame after, as a clock saw it.

${sizes.map((size) => `## ${size.toLocaleString('en')} cases\n\n${table(['', ...timings.map(([, label]) => label), 'blank frames'], made.map(({ name, label }) => lineOf(label, figures(name, size), figures('hand', size))))}`).join('\n\n')}

${absolute(figures('hand', largest), largest)}

## Code

${table(['', 'gz bytes'], [...made.map(({ label, bytes }) => [label, bytes.toLocaleString('en')]), ...Object.entries(overLit).map(([label, bytes]) => [label, bytes.toLocaleString('en')])])}

Scripts and style sheets, minified. The hand-written list, TanStack, Tabulator and ag-grid show finished texts; Linli works out lights and
remaining time from the clocks of each case on the working calendar, which its bytes and times include, as they include its
filters, its keyboard and its texts.

## Aims, at ${largest.toLocaleString('en')}

${table(['', 'aim', 'now', ''], checked.map(({ what, most, now }) => [what, `≤ ${most}`, now.toFixed(2), now <= most ? 'met' : 'missed']))}

## What was compared

${made.map(({ label, packages }) => `- ${label}${packages.length > 0 ? `: ${packages.join(', ')}` : ''}`).join('\n')}

The hand-written list sorts as ours does, by ranks of the distinct texts; the others compare texts in pairs with the same
collator, as their interface has it. A blank frame is one in which, when its scripts ran, some of nine points down the list had no row.
`;
}

function absolute({ paint, paintCost, sortCost, filterCost }, size) {
  const ms = (value) => `${value.toFixed(0)} ms`;
  return `On the machine of this run, slow and shared with other work, the hand-written list of ${size.toLocaleString('en')} took ${ms(paint)} to its
second frame, and ${ms(paintCost)} of processor time to paint, ${ms(sortCost)} to sort and ${ms(filterCost)} to filter.`;
}

function medians(samples) {
  return Object.fromEntries(Object.keys(samples[0]).map((key) => [key, median(samples.map((sample) => sample[key]))]));
}

function lineOf(label, figures, hand) {
  return [label, ...timings.map(([key]) => (figures[key] / hand[key]).toFixed(2)), `${Math.round(figures.blanks)} of ${Math.round(figures.frames)}`];
}
