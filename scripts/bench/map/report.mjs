import { median, table } from '../lib/figures.mjs';
import { base, own, rival } from './implementations.mjs';
import { hits, moves, turns, wheelDelta } from './measure.mjs';
import { height, width } from './pages/scene.js';

const frame = 1000 / 60;

/** What the map aims at with 100,000 polygons; `to` names the implementation that a ratio is to. */
const aims = [
  { what: 'first paint, time that went by, to OpenLayers vector image', most: 0.25, to: rival, value: (ours, theirs) => ours.paint / theirs.paint },
  { what: 'first paint, time that went by, to the bare raster', most: 2, to: base, value: (ours, limit) => ours.paint / limit.paint },
  { what: 'dragging, 95th percentile, in frames', most: 1, value: (ours) => Math.round(ours.dragP95 / frame) },
  { what: 'turning the wheel, 95th percentile, in frames', most: 1, value: (ours) => Math.round(ours.zoomP95 / frame) },
  { what: 'longest block, dragging, in milliseconds', most: 120, value: (ours) => ours.dragBlock },
  { what: 'longest block, turning the wheel, in milliseconds', most: 120, value: (ours) => ours.zoomBlock },
  { what: 'hit test, in milliseconds', most: 0.05, value: (ours) => ours.hit },
  { what: 'heap, to OpenLayers vector image', most: 0.15, to: rival, value: (ours, theirs) => ours.heap / theirs.heap },
];

const mostBytes = 20_000;

const compared = [['paint', 'first paint (time)'], ['paintCost', 'first paint'], ['hit', 'hit test'], ['heap', 'heap']];
const frames = [
  ['dragP50', 'drag p50'], ['dragP95', 'drag p95'], ['dragGap', 'longest gap'], ['dragBlock', 'longest block'],
  ['zoomP50', 'wheel p50'], ['zoomP95', 'wheel p95'], ['zoomGap', 'longest gap'], ['zoomBlock', 'longest block'],
];

/** The results as a page of Markdown: ratios to the first implementation and to OpenLayers. */
export function report(made, samples, { sizes, rounds, failures, parsed, positions, browser }) {
  const figures = (name, size) => medians(samples.get(`${name} ${size}`));
  const largest = sizes[sizes.length - 1];
  return `# A map of 1,000, 10,000 and 100,000 polygons

Sample grids that tile a county, of ${positions} positions each, in six colours, all in sight on a map of ${width} × ${height} px: painted, dragged
(${2 * moves} moves), zoomed with the wheel (${2 * turns} turns of ${wheelDelta} px), and asked what lies at ${hits.toLocaleString('en')} random points. Areas are filled, without lines.
${rounds > 1 ? `Medians of ${rounds} interleaved rounds` : 'One round'}, each in a fresh page, in ${browser} without a graphics processor. Run it with
\`npm run bench -- map\`; \`--sizes 1000,10000\` and \`--only ours,ol-image\` make a partial run.

- *first paint (time)*: from the call that makes the map, with the data in memory, until the second frame after all of it was painted.
- *first paint*: processor time of the page's main thread for that, with what was put off until the page rested.
- *hit test*: the mean of ${hits.toLocaleString('en')} points, or of as many as a second allowed.
- *heap*: what the page and its workers hold beside the script, with typed arrays, after all of this and a collection of garbage. Each map
  holds what it needs of the data. Pixels of canvases and textures do not count.
- *longest gap*, *longest block*: between two frames, and the longest task over 50 ms, until the map rested.

${sizes.map((size) => chapter(size, made, failures, (name) => figures(name, size))).join('\n\n')}

${[...failures].filter(([key]) => !key.includes(' ')).map(([name, why]) => `The page of ${name} could not be made: ${why}\n\n`).join('')}${absolute(figures(base, largest), figures(rival, largest), largest)}

## Code

${table(['', 'gz bytes'], made.map(({ label, bytes }) => [label, bytes.toLocaleString('en')]))}

Scripts, workers and style sheets, minified.

## Aims, at ${largest.toLocaleString('en')}

${aimsAt((name) => figures(name, largest), made.find(({ name }) => name === own)?.bytes)}

## What was compared

${made.map(({ label, packages, form }) => `- ${label}${packages.length > 0 ? `: ${packages.join(', ')}` : ''}; from ${formNames[form]}`).join('\n')}

The bare raster is the limit: a scan-line raster into one buffer of ids, colours by lookup, a hit test that is one read
(\`scripts/bench/map/pages/raster.js\`). It has hard edges; Linli has them until the map rests, which its processor time includes; the
others smooth theirs at once. The pages written by hand and Linli move the picture that they have, and paint anew at rest or when they can. The
element of Linli also counts, classes and draws lines and a legend; its heap includes the grids, which it keeps as its host gave them, and a hit
test is a click. Leaflet paints without simplifying, for else a third of the smallest areas would be gone; it still rounds positions to whole
pixels. The tiles of OpenLayers are cut on demand by geojson-vt and shown blurred between two levels, as they are by default. MapLibre draws
with software instead of a graphics processor here, and has one round with the most polygons: elsewhere its frames are quicker.

As context, the ${parsed.size.toLocaleString('en')} polygons as GeoJSON are ${(parsed.bytes / 1e6).toFixed(0)} MB, and \`JSON.parse\` takes ${parsed.milliseconds.toFixed(0)} ms, which no figure above includes.
`;
}

const formNames = { flat: 'one array of degrees', geojson: 'GeoJSON objects', shapes: 'nested arrays of positions, as GeoJSON has them', grids: 'grids as the client delivers them' };

function chapter(size, made, failures, figures) {
  const [limit, theirs] = [figures(base), figures(rival)];
  const rows = (cells) => made.map(({ name, label }) => [label, ...(figures(name) ? cells(figures(name)) : ['failed'])]);
  const failed = made.filter(({ name }) => failures.has(`${name} ${size}`));
  return [
    `## ${size.toLocaleString('en')} polygons`,
    limit && `Ratios to the bare raster:\n\n${table(['', ...compared.map(([, label]) => label)], rows((own) => compared.map(([key]) => ratio(own[key] / limit[key]))))}`,
    theirs && `Ratios to OpenLayers, vector image:\n\n${table(['', ...compared.map(([, label]) => label)], rows((own) => compared.map(([key]) => ratio(own[key] / theirs[key]))))}`,
    `Frames, in milliseconds:\n\n${table(['', ...frames.map(([, label]) => label)], rows((own) => frames.map(([key]) => own[key].toFixed(0))))}`,
    `Of known places, how many were right:\n\n${table(['', 'painted at first', 'painted after moving', 'told by the hit test'], rows((own) => [own.shown, own.moved, own.told].map(percent)))}`,
    ...failed.map(({ name, label }) => `${label} failed: ${failures.get(`${name} ${size}`)}`),
  ].filter(Boolean).join('\n\n');
}

function aimsAt(figures, bytes) {
  const ours = figures(own);
  if (!ours) return 'Not measured.';
  const rows = aims.map(({ what, most, to, value }) => (to && !figures(to) ? [what, `≤ ${most}`, '', 'not measured'] : judged(what, most, value(ours, figures(to)), ratio)));
  return table(['', 'aim', 'now', ''], [...rows, judged('code, gz bytes', mostBytes, bytes, (value) => value.toLocaleString('en'))]);
}

const judged = (what, most, now, said) => [what, `≤ ${most.toLocaleString('en')}`, said(now), now <= most ? 'met' : 'missed'];

function absolute(limit, theirs, size) {
  const told = [limit && ['the bare raster', limit], theirs && ['OpenLayers with a vector image', theirs]].filter(Boolean).map(([label, { paint, hit, heap }]) =>
    `${label} of ${size.toLocaleString('en')} took ${paint.toFixed(0)} ms to paint, ${hit < 10 ? hit.toPrecision(2) : hit.toFixed(0)} ms for a hit test and ${(heap / 1e6).toFixed(0)} MB`);
  return told.length > 0 ? `On the machine of this run, slow and shared with other work, ${told.join('; ')}.` : '';
}

const ratio = (value) => (value < 0.995 ? value.toPrecision(2) : value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2));

const percent = (share) => `${Math.floor(share * 100)} %`;

function medians(samples) {
  return samples && Object.fromEntries(Object.keys(samples[0]).map((key) => [key, median(samples.map((sample) => sample[key]))]));
}
