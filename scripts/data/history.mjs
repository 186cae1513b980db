import { chinaCalendar, decide, evolve, isWorkday, replay, uuidv7 } from '@linli/model';
import { actorOf, isStaff } from './actors.mjs';

const hour = 3_600_000;
const zone = 8 * hour;

/**
 * The lawful history of one sample case: commands sent through time, each decided by the model itself. A step that would fall
 * after the anchor has not happened yet.
 * @param told what the case is about and who has to do with it, see ./telling.mjs
 * @param plan `path`: the steps, by name, that `told.kind` knows; `anchor`: the moment (ms) by which all has happened; `age`: for how
 * many hours the case has stood by then where it is to stand, or `started`: when it was filed
 * @throws when the model refuses a step that is not optional: the journeys and the workflow have then grown apart
 */
export function createHistory(told, { path, anchor, age = [0, 0], started }) {
  const { random, region, kind } = told;
  const taken = path.map((name) => stepOf(kind.steps, name));
  const moments = started === undefined ? momentsBefore(anchor - between(random, age) * hour, taken, path, { told, anchor }) : momentsFrom(Math.round(started), gapsOf(taken, random), taken, path, { told, anchor });
  const [filed] = moments;
  const ref = { region, id: uuidv7(filed, random.bytes(10)) };
  const receipt = told.receiptAt(filed);
  const events = [];
  let state;
  for (const [index, name] of path.entries()) {
    const at = moments[index];
    if (at > anchor) break;
    const step = taken[index];
    const other = told.other && stateAt(told.other.events, at);
    if (step.ready && !step.ready(other, kind.type)) break;
    const rest = path.slice(index + 1);
    const seen = { ...told, state, other, at, day: dayAt(at), next: rest[0], rest };
    const event = decided(state, name, step, { seen, ref, receipt, at });
    if (!event && step.timely) break;
    if (!event) continue;
    state = evolve(state, event);
    events.push(event);
  }
  return { case: state, events, receipt };
}

/** When each step was taken, so that the last was at `end` or before. Opening hours put steps off: another try begins so much earlier. */
function momentsBefore(end, taken, path, circumstances) {
  const gaps = gapsOf(taken, circumstances.told.random);
  let filed = Math.round(end - sum(gaps));
  for (let tries = 1; ; tries += 1) {
    const moments = momentsFrom(filed, gaps, taken, path, circumstances);
    const late = Math.round(moments[moments.length - 1] - end);
    if (late <= 0 || tries === 6) return moments;
    filed -= late + (tries - 1) * 12 * hour;
  }
}

function momentsFrom(filed, gaps, taken, path, { told, anchor }) {
  let at = filed;
  return taken.map((step, index) => (at = momentAfter(at, gaps[index], { name: path[index], step, told, anchor })));
}

function gapsOf(taken, random) {
  return taken.map(({ wait }, index) => (index === 0 ? 0 : between(random, wait) * hour));
}

/** The case as it stood at a moment; `undefined` before it was filed. */
export function stateAt(events, at) {
  const past = events.filter((event) => Date.parse(event.at) <= at);
  return past.length > 0 ? replay(past) : undefined;
}

function stepOf(steps, name) {
  const step = steps[name];
  if (!step) throw new Error(`No step “${name}” is known`);
  return step;
}

function decided(state, name, step, { seen, ref, receipt, at }) {
  const { random, directory, other, parent, region } = seen;
  const { type } = seen.kind;
  const now = new Date(at).toISOString();
  const args = step.enter(seen);
  const command = { id: uuidv7(at, random.bytes(10)), v: 1, type: `case.${step.action ?? name}`, target: ref, args, base: null, at: now };
  const begun = state ? command : { ...command, caseType: type.id, receipt, ...(parent && { parent: parent.case.ref }) };
  const related = [other, parent && stateAt(parent.events, at)].filter(Boolean);
  const actor = actorOf(step.by, { ...seen, ref, state });
  const decision = actor && decide(state, begun, { caseType: type, actor, now, calendar: chinaCalendar, organisations: directory(region), related });
  if (decision?.ok) return decision.events[0];
  if (step.optional || step.timely) return undefined;
  throw new Error(`The model refused ${name} of ${type.id}: ${JSON.stringify(decision?.refusal ?? 'nobody can take it')}`);
}

/** Staff act on working days between 8:30 and 17:30, or on duty where that would be too late; citizens at any time. */
function momentAfter(before, gap, { name, step, told, anchor }) {
  const at = Math.max(Math.round(before + gap), told.notBefore?.[name] ?? 0);
  const opened = isStaff(step.by, told) ? inOfficeHours(at, told.random) : at;
  return opened > anchor ? at : opened;
}

function inOfficeHours(at, random) {
  const local = new Date(at + zone);
  const minutes = local.getUTCHours() * 60 + local.getUTCMinutes();
  const isOpen = isWorkday(chinaCalendar, local.toISOString().slice(0, 10)) && minutes >= 510 && minutes < 1050;
  if (isOpen) return at;
  const midnight = at - (minutes * 60_000 + (at % 60_000));
  const today = minutes < 510 ? 0 : 24 * hour;
  return nextOpening(midnight + today) + random.between(0, 90) * 60_000;
}

function nextOpening(midnight) {
  return isWorkday(chinaCalendar, dayAt(midnight)) === false ? nextOpening(midnight + 24 * hour) : midnight + 8.5 * hour;
}

/** The day in China, `YYYY-MM-DD`. */
export function dayAt(at) {
  return new Date(at + zone).toISOString().slice(0, 10);
}

function between(random, [low, high]) {
  return low + (random.between(0, 10_000) / 10_000) * (high - low);
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
