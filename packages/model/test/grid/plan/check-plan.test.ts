import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPlan, type GridPlan, type PlanFinding } from '@linli/model';
import { randomFrom } from '@linli/model/samples';
import { isWithin, metresBetween } from './geometry.js';
import { cleanPlan, type Expected } from './planting.js';
import { plantings } from './plantings.js';

/** Grids about 400 m wide. */
const small = cleanPlan({ seed: 5, townships: 3, communitiesPerTownship: 4, gridsPerCommunity: 6, bounds: { west: 115.9, south: 28.65, east: 115.94, north: 28.68 } });

test('a clean tessellation of 10,000 grids reports nothing', () => {
  const plan = cleanPlan({ seed: 3, townships: 20, communitiesPerTownship: 25, gridsPerCommunity: 20 });
  assert.equal(plan.grids.length, 10_000);
  assert.deepEqual(checkPlan(plan), []);
});

test('clean tessellations of any make report nothing', () => {
  for (let seed = 10; seed < 22; seed++) assert.deepEqual(checkPlan(cleanPlan({ seed, townships: 1 + (seed % 3), communitiesPerTownship: 3, gridsPerCommunity: 1 + (seed % 7), cellsPerLeaf: 6 + seed })), []);
});

for (const [name, plant] of Object.entries(plantings)) {
  test(`${name}: found at its place with its measure, and nothing else`, () => {
    let planted = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const random = randomFrom(seed);
      const { code } = small.communities[Math.floor(random() * small.communities.length)]!;
      const made = plant(small, code, random);
      if (!made) continue;
      planted++;
      compare(checkPlan(made.plan), made.expected, `seed ${seed}`);
    }
    assert.ok(planted >= 6, `planted ${planted} times`);
  });
}

test('defects of every kind in one plan of 2,000 grids are all found, and nothing else', () => {
  const names = Object.keys(plantings);
  const start = cleanPlan({ seed: 9, townships: 10, communitiesPerTownship: 10, gridsPerCommunity: 20, bounds: { west: 115.9, south: 28.6, east: 116.1, north: 28.77 } });
  let plan: GridPlan = start;
  const expected: Expected[] = [];
  const random = randomFrom(4);
  const free = start.communities.filter(({ boundary }) => boundary);
  for (const name of names) {
    for (let tried = 0; tried < 8; tried++) {
      const [community] = free.splice(Math.floor(random() * free.length), 1);
      if (!community) break;
      const made = plantings[name]!(plan, community.code, random);
      if (!made) continue;
      // A neighbour would share the edges of what is planted here.
      const positions = new Set(community.boundary!.polygons.flat(2).map((position) => position.join()));
      const apart = free.filter(({ boundary }) => !boundary!.polygons.flat(2).some((position) => positions.has(position.join())));
      free.splice(0, free.length, ...apart);
      plan = made.plan;
      expected.push(...made.expected);
      break;
    }
  }
  assert.ok(new Set(expected.map(({ code }) => code)).size >= 14, [...new Set(expected.map(({ code }) => code))].join());
  compare(checkPlan(plan), expected, 'all');
});

function compare(found: readonly PlanFinding[], expected: readonly Expected[], message: string): void {
  const left = [...found];
  for (const wanted of expected) {
    const index = left.findIndex((finding) => fits(finding, wanted));
    assert.ok(index >= 0, `${message}: not found ${JSON.stringify({ ...wanted, within: undefined })} among ${JSON.stringify(left.map((finding) => ({ ...finding, polygons: undefined })))}`);
    left.splice(index, 1);
  }
  assert.deepEqual(left.map((finding) => ({ ...finding, polygons: undefined })), [], message);
}

function fits({ code, grids, community, at, polygons, measure, limit }: PlanFinding, wanted: Expected): boolean {
  return (
    code === wanted.code &&
    (!wanted.grids || [...wanted.grids].sort().join() === grids.join()) &&
    (!wanted.community || wanted.community === community) &&
    (!wanted.within || (at !== undefined && isWithin(wanted.within, [at.lon, at.lat]))) &&
    (!wanted.near || (at !== undefined && metresBetween(wanted.near, [at.lon, at.lat]) < 1)) &&
    (!polygons || !wanted.within || isWithin(polygons.polygons, [at!.lon, at!.lat])) &&
    limit === wanted.limit &&
    measure?.unit === wanted.measure?.unit &&
    close(measure?.value, wanted.measure?.value) &&
    close(measure?.share, wanted.measure?.share)
  );
}

/** To one part in a thousand. */
function close(one: number | undefined, other: number | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && Math.abs(one - other) <= 0.001 * Math.abs(other));
}
