import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assessmentKind, caseTypes, reviewKind, surveyKind, taskPlanKind, type ProceedingStates } from '@linli/model';
import { ProceedingSchema, RegisterEntrySchema, components, routes, type Route } from '@linli/model/contract';
import { sampleGrids } from '@linli/model/samples';
import * as assessment from '../assessment/life/support.js';
import { centreOf, onCall, rotating, slotOf } from '../centre/support.js';
import { away, duties, posts, services } from '../grid/duty/support.js';
import * as review from '../review/support.js';
import * as survey from '../survey/support.js';
import * as plan from '../task-plan/support.js';
import { crosses } from './crossing.js';

/** A union answers with the first member that fits: whatever fits too early loses what that one does not know. */
test('an entry of every register crosses the wire whole', () => {
  const sample = sampleGrids({ townships: 2, communitiesPerTownship: 2 });
  const entries: Record<string, readonly unknown[]> = {
    grids: sample.grids, grounds: [...sample.communities, ...sample.townships], posts, substitutions: [away('w0', 'w1')], services, duties, centres: [centreOf()],
    roster: [slotOf(), rotating('police', { anchor: '2026-01-05', every: 2, weeks: [0], days: [1, 3] }), onCall('court', 30)],
  };
  for (const [name, items] of Object.entries(entries)) {
    assert.ok(items.length > 0, name);
    for (const item of items) crosses(RegisterEntrySchema, item);
  }
});

function proceedings(): ProceedingStates[keyof ProceedingStates][] {
  const session = review.opened();
  const scored = review.scored(review.opened(), 'east', { s1: 50, s2: 40, s3: 45, s4: 44, s5: 43 });
  const { state: begun } = assessment.drive([assessment.begin]);
  const ways = Object.values(assessment.ways).map((acts) => assessment.drive(acts).state);
  return [
    session.now, scored.now, begun, ...ways,
    survey.planned(), survey.answered(survey.opened(), 'e1', 'yes', 3), survey.withCells([survey.cell()]), survey.planned(survey.fullDesign),
    plan.drafted(), plan.after(plan.adopted(), ['2026-06-16', 'report', 'a'], ['2026-06-17', 'confirm', 'a'], ['2026-06-18', 'report', 'b', 10]),
  ];
}

test('a proceeding of every kind, at every point of its life, crosses the wire whole', () => {
  const states = proceedings();
  assert.ok(states.length > 10);
  for (const state of states) crosses(ProceedingSchema, state);
});

test('so does what each may see of it', () => {
  const now = '2026-06-15T09:00:00+08:00';
  const publicView = { actor: review.citizen, now, organisations: review.organisations };
  const scored = review.scored(review.opened(), 'east', { s1: 50, s2: 40, s3: 45, s4: 44, s5: 43 }).now;
  const views = [
    reviewKind.view(scored, publicView), reviewKind.view(scored, { ...publicView, actor: review.convener }),
    surveyKind.view(survey.answered(survey.opened(), 'e1', 'yes', 3), publicView), taskPlanKind.view(plan.adopted(), publicView),
    ...Object.values(assessment.ways).map((acts) => assessmentKind.view(assessment.drive(acts).state, assessment.context(assessment.actors.public))),
  ].filter((view) => view !== null);
  assert.ok(views.length > 1);
  for (const view of views) crosses(ProceedingSchema, view);
});

test('every case type crosses the wire as a component', () => {
  for (const caseType of caseTypes) crosses(components.CaseType, caseType);
});

/** What is written in the table of the contract. */
const table: readonly Route[] = Object.values(routes);

test('the table of routes has each by its name, and no two at one address', () => {
  assert.deepEqual(Object.keys(routes), table.map(({ name }) => name));
  const addresses = table.map(({ method, path }) => `${method} ${path}`);
  assert.equal(new Set(addresses).size, addresses.length);
});

for (const route of table) {
  test(`${route.name}: its path names its parameters, and it answers something`, () => {
    const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const params = Object.keys((route.params as { shape?: object } | undefined)?.shape ?? {});
    assert.deepEqual([...named].sort(), params.sort());
    assert.ok(Object.keys(route.responses).some((status) => Number(status) < 300));
    assert.equal(route.body !== undefined && route.method === 'GET', false);
    for (const schema of [...Object.keys((route.headers as { shape?: object } | undefined)?.shape ?? {})]) assert.equal(schema, schema.toLowerCase());
  });
}
