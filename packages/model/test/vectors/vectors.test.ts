import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { allowedActions, caseLight, decide, explainScore, lightOf, rankScorecards, SchemeSchema, scoreAll, traceText, type Actor, type AssessmentData, type Case, type CaseType, type Clock, type Command, type Organisation, type Ranking, type Scheme, type Scorecard, type WorkCalendar } from '@linli/model';

/** The vectors as another implementation has them: files, and nothing of ours but the functions under test. */
const folder = new URL('../../vectors/', import.meta.url);
const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as T;

interface World {
  calendar: WorkCalendar;
  organisations: Organisation[];
}

interface Cases {
  cases: { name: string; case: Case }[];
  decide: { name: string; given: { case: string | null; actor: Actor; now: string; related: string[] }; when: Command; then: { events?: unknown; refusal?: string; fields?: unknown } }[];
  allowedActions: { name: string; given: { case: string; actor: Actor; now: string }; then: string[] }[];
}

const { calendar, organisations } = read<World>('world.json');

for (const file of readdirSync(new URL('cases/', folder))) {
  const caseType = read<CaseType>(`case-types/${file}`);
  const vectors = read<Cases>(`cases/${file}`);
  const cases = new Map(vectors.cases.map(({ name, case: item }) => [name, item]));
  const named = (name: string): Case => {
    const item = cases.get(name);
    assert.ok(item, `no case is called ${name}`);
    return item;
  };

  test(`${file}: ${vectors.decide.length} decisions`, () => {
    assert.ok(vectors.decide.length > 10);
    for (const { name, given, when, then } of vectors.decide) {
      const context = { caseType, actor: given.actor, now: given.now, calendar, organisations, related: given.related.map(named) };
      const decision = decide(given.case === null ? undefined : named(given.case), when, context);
      if (then.refusal === undefined) {
        assert.ok(decision.ok, name);
        assert.deepEqual(JSON.parse(JSON.stringify(decision.events)), then.events, name);
      } else {
        assert.equal(decision.ok ? 'done' : decision.refusal.code, then.refusal, name);
        if (!decision.ok && then.fields) assert.deepEqual(decision.refusal.issues?.map(({ field, code }) => ({ field, code })), then.fields, name);
      }
    }
  });

  test(`${file}: ${vectors.allowedActions.length} lists of allowed actions`, () => {
    for (const { name, given, then } of vectors.allowedActions) {
      const offered = allowedActions(named(given.case), { caseType, actor: given.actor, now: given.now, calendar });
      assert.deepEqual(offered.map(({ action }) => action), then, name);
    }
  });
}

test('lights', () => {
  const { vectors } = read<{ vectors: { name: string; given: { clocks: Clock[]; now: string }; then: { clocks: string[]; case: string } }[] }>('lights.json');
  const seen = new Set<string>();
  for (const { name, given, then } of vectors) {
    const lights = given.clocks.map((clock) => lightOf(clock, calendar, given.now));
    lights.forEach((light) => seen.add(light));
    assert.deepEqual(lights, then.clocks, name);
    assert.equal(caseLight({ clocks: given.clocks }, calendar, given.now).light, then.case, name);
  }
  assert.deepEqual([...seen].sort(), ['green', 'off', 'paused', 'red', 'yellow'], 'lights that no vector shows');
});

interface Scored {
  scheme: string;
  given: AssessmentData;
  then: { cards: Scorecard[]; rankings: Ranking[]; total: string[] | null };
}

const states = new Set<string>();

for (const file of readdirSync(new URL('scores/', folder))) {
  test(`scores by ${file}`, () => {
    const { scheme: name, given, then } = read<Scored>(`scores/${file}`);
    const scheme = read<Scheme>(`schemes/${name}.json`);
    assert.ok(SchemeSchema.safeParse(scheme).success);
    const cards = scoreAll(scheme, given);
    assert.deepEqual(JSON.parse(JSON.stringify(cards)), then.cards);
    assert.deepEqual(JSON.parse(JSON.stringify(rankScorecards(scheme, cards))), then.rankings);
    const scored = then.cards.find(({ total }) => total !== null);
    if (scored) assert.deepEqual(traceText(explainScore(scheme, given, scored.organisation, 'total'), 'zh-Hans'), then.total);
    for (const { scores } of cards) for (const { state } of scores) states.add(state);
  });
}

test('the scores show what is there, missing, without a base, and figures that cannot be', () => assert.deepEqual([...states].sort(), ['invalid', 'missing', 'no-base', 'scored']));
