import type { Limit } from '../../clock/clock.js';
import type { Role } from '../../identity/actor.js';
import type { Finding } from '../../text/finding.js';
import type { Text } from '../../text/text-schema.js';
import type { Authority, CaseType, Status } from '../case-type.js';
import { fault, warning } from '../lint/found.js';
import { clocksOf } from './digit-clocks.js';
import { standInForm } from './digit-form.js';
import { movesOf, statesOf, type Move, type NamedState } from './digit-moves.js';
import { noticesOf } from './digit-notices.js';
import { digitRoles } from './digit-roles.js';
import { DocumentSchema, ServiceSchema, type DigitService, type DigitTemplate } from './digit-schema.js';
import { transitionsOf } from './digit-transitions.js';
import { camelCased, standIn, unused } from './digit-words.js';

export interface ImportDigitOptions {
  /** What posts of the platform are here, beside those that are known: `{ PGR_VIEWER: 'supervisor' }`. */
  roles?: Readonly<Record<string, Role | Authority>> | undefined;
  /** Limits in place of the platform's, by clock id: `whole`, or `state` and the name of the state, as in `statePendingAtLme`. */
  clocks?: Readonly<Record<string, Limit>> | undefined;
  /** What the platform's services, states and actions are called: `{ PENDINGATLME: text('待办理', '待辦理', 'Being handled') }`. */
  words?: Readonly<Record<string, Text>> | undefined;
}

/** A case type for each service of the document, and what could not be taken over as it was; `at` points into the document. */
export interface ImportedWorkflow {
  caseTypes: CaseType[];
  findings: Finding[];
}

/**
 * Case types from a workflow of the eGov DIGIT platform, as its workflow service gives it out (`BusinessServices`). States become
 * statuses under their own names, actions transitions, limits clocks in minutes, notifications notices. A workflow has no form: the
 * least that there can be stands in for one. Never throws; what is wrong is a finding. Codes: `malformed`, `duplicate`,
 * `unknown-state`, `unknown-role`, `unknown-template`, `bad-limit`, and as warnings `untranslated`, `no-form`, `split-action`,
 * `rounded-limit`, `widened-notice`. What is wrong with the workflow itself, `lintCaseType` says.
 */
export function importDigitWorkflow(json: unknown, options: ImportDigitOptions = {}): ImportedWorkflow {
  const document = DocumentSchema.safeParse(json);
  if (!document.success) return { caseTypes: [], findings: malformed(document.error.issues, '') };
  const { BusinessServices, notificationTemplates } = document.data;
  const findings: Finding[] = [];
  const caseTypes = new Map<string, CaseType>();
  BusinessServices.forEach((candidate, index) => {
    const at = `/BusinessServices/${index}`;
    const service = ServiceSchema.safeParse(candidate);
    if (!service.success) {
      findings.push(...malformed(service.error.issues, at));
      return;
    }
    const id = unused(camelCased(service.data.businessService) || 'workflow', caseTypes);
    caseTypes.set(id, importService(id, service.data, at, notificationTemplates ?? [], options, findings));
  });
  return { caseTypes: [...caseTypes.values()], findings };
}

function malformed(issues: readonly { path: PropertyKey[]; message: string }[], at: string): Finding[] {
  return issues.map(({ path, message }) => fault('malformed', [at, ...path.map(String)].join('/'), `This is no workflow of DIGIT: ${message}.`));
}

function importService(id: string, service: DigitService, at: string, templates: readonly DigitTemplate[], options: ImportDigitOptions, findings: Finding[]): CaseType {
  const words = new Map(Object.entries(options.words ?? {}));
  const called = (name: string) => words.get(name) ?? standIn(name);
  const roles = new Map(Object.entries({ ...digitRoles, ...options.roles }).map(([name, role]) => [name, typeof role === 'string' ? { role } : role]));
  const { states, findings: ofStates } = statesOf(service, at);
  const { moves, findings: ofMoves } = movesOf(service, at, states, roles);
  const clocks = clocksOf(service, at, states, ({ state }) => called(state), new Map(Object.entries(options.clocks ?? {})));
  const { joined, findings: ofTransitions } = transitionsOf(moves, clocks, called);
  const { notices, findings: ofNotices } = noticesOf(joined, templates, roles);
  findings.push(
    ...[...ofStates, ...ofMoves, ...clocks.findings, ...ofTransitions, ...ofNotices],
    ...untranslated([{ name: service.businessService, at }, ...states.map(({ state, at: where }) => ({ name: state, at: where })), ...moves.map(({ action, at: where }) => ({ name: action, at: where }))], words),
    warning('no-form', at, 'A workflow of DIGIT has no form: put your own in place of the one that stands in for it.'),
  );
  return {
    id,
    version: 1,
    label: called(service.businessService),
    receiptPrefix: prefixOf(service.businessService),
    ...standInForm(id),
    statuses: states.map((state) => statusOf(state, moves, called(state.state))),
    transitions: joined.map(({ transition }) => transition),
    clocks: clocks.clocks,
    notices,
  };
}

/** Each name that has no words yet, once. */
function untranslated(named: readonly { name: string; at: string }[], words: ReadonlyMap<string, Text>): Finding[] {
  const first = named.filter(({ name }, index) => !words.has(name) && named.findIndex((other) => other.name === name) === index);
  return first.map(({ name, at }) => warning('untranslated', at, `Write in Chinese what “${name}” is called.`));
}

/** A state from which the applicant alone leads on waits for them. */
function statusOf(state: NamedState, moves: readonly Move[], label: Text): Status {
  const onward = moves.filter(({ from, to }) => from === state && to !== state);
  const waits = onward.length > 0 && onward.every(({ by }) => by.length > 0 && by.every(({ role }) => role === 'applicant'));
  return { id: state.state, label, explain: label, phase: state.isTerminateState ? 'ended' : waits ? 'waiting' : 'open' };
}

/** The first two Latin letters of its name. */
function prefixOf(name: string): string {
  return `${name.toUpperCase().replace(/[^A-Z]/g, '')}XX`.slice(0, 2);
}
