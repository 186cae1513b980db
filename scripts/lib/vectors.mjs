import { pathToFileURL } from 'node:url';
import { assessmentVectors } from './assessment-vectors.mjs';
import { inRoot } from './paths.mjs';

const load = (path) => import(pathToFileURL(inRoot(path)).href);

/** Steps of one history, and how many histories are looked through for something new. */
const longest = 16;
const histories = 400;
const minutes = [3, 45, 600, 1500, 7000, 30000];

/**
 * The files of test vectors, as `{path, content}`: of every case type its definition, what is decided and what is allowed; lights; and what schemes of assessment come to.
 * Always the same for the same model. Deadlines are kept by hand beside them.
 */
export async function vectorFiles() {
  const model = await load('packages/model/dist/index.js');
  const world = await load('packages/model/.test/case/histories/world.js');
  const history = await load('packages/model/.test/case/histories/history.js');
  const types = Object.values(model.caseTypes);
  const { seeded } = await load('packages/model/.test/case/histories/entries.js');
  const kit = { ...model, ...world, ...history, seeded };
  const lit = [];
  const files = types.flatMap((caseType) => {
    const { content, lived } = explore(caseType, kit);
    lit.push(...lived);
    return [
      { path: `case-types/${caseType.id}.json`, content: caseType },
      { path: `cases/${caseType.id}.json`, content },
    ];
  });
  return [
    { path: 'world.json', content: { calendar: model.chinaCalendar, organisations: world.organisations } },
    ...files,
    ...assessmentVectors(model, seeded),
    { path: 'lights.json', content: { vectors: lightsOf(lit, model) } },
  ];
}

/** The first time of everything: each action accepted, each reason of refusal, each post in each status with what it may do. */
function explore(caseType, kit) {
  const choose = kit.seeded(20260101);
  const others = kit.filed(caseType, 2);
  const cases = new Map(others.map((item, index) => [item, `other ${index}`]));
  const decisions = new Map();
  const allowed = new Map();
  const lived = new Map();
  const nameOf = (item) => {
    if (!cases.has(item)) cases.set(item, `${item.status} ${cases.size}`);
    return cases.get(item);
  };
  for (let nth = 0; nth < histories; nth += 1) {
    let state;
    let moment = Date.parse('2026-01-05T09:00:00+08:00') + choose(200) * 86_400_000;
    for (let step = 0; step < longest; step += 1) {
      moment += minutes[choose(minutes.length)] * 60_000;
      const now = new Date(moment).toISOString();
      const transition = caseType.transitions[choose(caseType.transitions.length)];
      const authority = transition.by[choose(transition.by.length)];
      const actor = kit.actorFor(authority, state, 'case', choose);
      const id = state || transition.from.length === 0 ? 'case' : 'other';
      const command = kit.commandFor(caseType, transition, others, `command-${step}`, now, choose, state, id);
      const context = kit.contextFor(caseType, actor, others, now);
      const decision = kit.decide(state, command, context);
      const given = () => ({ case: state ? nameOf(state) : null, actor, now });
      note(decisions, decision.ok ? `${transition.action}: done` : `refused: ${decision.refusal.code}`, () => ({
        given: { ...given(), related: namedIn(command, others).map(nameOf) },
        when: command,
        then: outcomeOf(decision),
      }));
      if (state) note(allowed, `${state.status}: ${authority.role} ${authority.as ?? ''}`.trim(), () => ({ given: given(), then: kit.allowedActions(state, context).map(({ action }) => action) }));
      if (decision.ok) {
        state = decision.events.reduce(kit.evolve, state);
        note(lived, state.status, () => ({ given: { clocks: state.clocks, now } }));
      }
    }
  }
  return {
    content: { type: caseType.id, decide: named(decisions), allowedActions: named(allowed), cases: [...cases].map(([item, name]) => ({ name, case: item })) },
    lived: named(lived).map(({ name, given }) => ({ name: `${caseType.id} ${name}`, given })),
  };
}

function named(vectors) {
  return [...vectors].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, vector]) => ({ name, ...vector }));
}

function note(map, key, make) {
  if (!map.has(key)) map.set(key, make());
}

function outcomeOf(decision) {
  return decision.ok ? { events: decision.events } : { refusal: decision.refusal.code, fields: decision.refusal.issues?.map(({ field, code }) => ({ field, code })) };
}

function namedIn({ args, parent }, others) {
  const named = [...Object.values(args), parent].filter((value) => value?.id !== undefined).map(({ id }) => id);
  return others.filter(({ ref }) => named.includes(ref.id));
}

/** Each case's clocks at four moments of their lives. */
function lightsOf(states, { lightOf, caseLight, chinaCalendar }) {
  return states.flatMap(({ name, given: { clocks, now } }) =>
    [0, 2, 9, 45].map((days) => {
      const at = new Date(Date.parse(now) + days * 86_400_000).toISOString();
      return { name: `${name} after ${days} days`, given: { clocks, now: at }, then: { clocks: clocks.map((clock) => lightOf(clock, chinaCalendar, at)), case: caseLight({ clocks }, chinaCalendar, at).light } };
    }),
  );
}
