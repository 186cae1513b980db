import { appeal, chinaCalendar, decide, evolve, isWorkday, uuidv7 } from '@linli/model';
import { entries } from './entries.mjs';
import { pathTo, standings, waits } from './journeys.mjs';

const hour = 3_600_000;
const zone = 8 * hour;
const byApplicant = new Set(['register', 'answer', 'rate', 'withdraw', 'reopen']);
const byRole = { triage: 'clerk', accept: 'clerk', refuse: 'clerk', transfer: 'clerk', dispatch: 'dispatcher', verify: 'verifier', callBack: 'verifier', rework: 'verifier', close: 'verifier' };

/**
 * The lawful history of one sample case: commands sent through time, each decided by the model itself. A step that would fall
 * after the anchor has not happened yet.
 * @param told what the case is about, see ./corpus.mjs
 * @param plan where it is to stand, the moment (ms) by which all has happened, and when it was filed, where that is settled
 * @throws when the model refuses a step: the journeys and the workflow have then grown apart
 */
export function createHistory(told, { status, anchor, started }) {
  const { random, region } = told;
  const path = pathTo(status, random);
  const gaps = path.map((action, index) => (index === 0 ? 0 : between(random, waits[action]) * hour));
  const age = between(random, standings[status].age) * hour;
  const filed = Math.round(started ?? anchor - sum(gaps) - age);
  const ref = { region, id: uuidv7(filed, random.bytes(10)) };
  const receipt = told.receiptAt(filed);
  const events = [];
  let state;
  let at = filed;
  for (const [index, action] of path.entries()) {
    at = momentAfter(at, gaps[index], { action, anchor, random });
    if (at > anchor) break;
    const event = decided(state, commandFor(action, index, path, { told, ref, receipt, at }), { action, told, ref, at });
    state = evolve(state, event);
    events.push(event);
  }
  return { case: state, events, receipt };
}

function decided(state, command, { action, told, ref, at }) {
  const context = { caseType: appeal, actor: actorFor(action, { told, ref, state }), now: new Date(at).toISOString(), calendar: chinaCalendar };
  const decision = decide(state, command, context);
  if (decision.ok) return decision.events[0];
  throw new Error(`The model refused ${action}: ${JSON.stringify(decision.refusal)}`);
}

function commandFor(action, index, path, { told, ref, receipt, at }) {
  const step = { ...told, nth: path.slice(0, index + 1).filter((name) => name === action).length, goesBack: path[index + 1] === 'return', isDisputed: path[index + 1] === 'rework' };
  const command = { id: uuidv7(at, told.random.bytes(10)), v: 1, type: `case.${action}`, target: ref, base: null, at: new Date(at).toISOString() };
  if (action === 'register') return { ...command, args: told.form(at), caseType: appeal.id, receipt };
  return { ...command, args: entries[action](step) };
}

function actorFor(action, { told, ref, state }) {
  if (action === 'register' && told.byPhone) return { role: 'clerk', organisation: told.centre, area: told.region };
  if (byApplicant.has(action)) return { role: 'applicant', holds: [ref.id] };
  const role = byRole[action];
  if (role) return { role, organisation: told.centre, area: told.region };
  return { role: 'handler', organisation: state.lead, area: told.region };
}

/** Staff act on working days between 8:30 and 17:30, or on duty where that would be too late; citizens at any time. */
function momentAfter(before, gap, { action, anchor, random }) {
  const at = Math.round(before + gap);
  const opened = byApplicant.has(action) ? at : inOfficeHours(at, random);
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
  const day = new Date(midnight + zone).toISOString().slice(0, 10);
  return isWorkday(chinaCalendar, day) === false ? nextOpening(midnight + 24 * hour) : midnight + 8.5 * hour;
}

function between(random, [low, high]) {
  return low + (random.between(0, 10_000) / 10_000) * (high - low);
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
