import { html } from '@open-wc/testing';
import { createClient, localBackend, type LinliClient } from '@linli/client';
import { appeal, measure, rectification, type CaseRef, type FormValues, type Organisation } from '@linli/model';
import '@linli/elements/supervision/supervision-board/define.js';
import type { LinliCaseActions, LinliSupervisionBoard } from '@linli/elements';
import { actors, entries, find, intake, show, until, type ActorName } from '../cases/support.js';

const area = '360102';
const photo = { sha256: 'a'.repeat(64), name: 'after.jpg', type: 'image/jpeg', bytes: 120_000 };

const organisations: Organisation[] = [
  { id: 'centre', name: { 'zh-Hans': '区接诉中心', 'zh-Hant': '區接訴中心', en: 'District Centre' }, kind: 'centre', area },
  { id: 'works', name: { 'zh-Hans': '区城管局', 'zh-Hant': '區城管局', en: 'Public Works' }, kind: 'department', area },
  { id: 'police', name: { 'zh-Hans': '派出所', 'zh-Hant': '派出所', en: 'Police Station' }, kind: 'department', area },
  { id: 'power', name: { 'zh-Hans': '供电公司', 'zh-Hant': '供電公司', en: 'Power Company' }, kind: 'utility', area: '3601' },
  { id: 'committee', name: { 'zh-Hans': '区政法委', 'zh-Hant': '區政法委', en: 'Political and Legal Committee' }, kind: 'department', area },
];

/** Who takes which step, and what is entered otherwise than usual. */
export type Took = readonly [by: ActorName, action: string, args?: FormValues];

export const dispatched: readonly Took[] = [['clerk', 'triage'], ['clerk', 'accept'], ['dispatcher', 'dispatch', { lead: 'works' }]];
export const signed: readonly Took[] = [...dispatched, ['lead', 'sign']];
const answered: readonly Took[] = [['lead', 'reply'], ['verifier', 'verify'], ['verifier', 'callBack', { reached: 'yes', confirmation: 'disputed' }]];
export const disputedAgain: readonly Took[] = [...signed, ...answered, ['verifier', 'rework'], ...answered];
export const returnedTwice: readonly Took[] = [...dispatched, ['lead', 'return'], ['dispatcher', 'dispatch', { lead: 'works' }], ['lead', 'return']];

const given: Record<string, FormValues> = {
  ...entries,
  return: { reason: 'Not our duty' },
  urge: { reason: 'Please go there today', limit: '3' },
  supervise: { reason: 'Nobody has been there yet', limit: '5' },
  list: { reason: 'Out again and again', criteria: 'All lamps shine for a month', limit: '10' },
  lowerStars: { evidence: 'The lamps were replaced', attachments: [photo] },
  unlist: { shown: 'All lamps shone for a month', attachments: [photo] },
  endSupervision: { shown: 'It was done in time' },
};

/** A district at work: clients of each post over one store, and a clock that a test sets. */
export class District {
  now = Date.parse('2026-06-15T09:00:00+08:00');
  readonly #name = `district-${Math.random().toString(36).slice(2)}`;
  readonly #clients = new Map<ActorName, Promise<LinliClient>>();

  client(name: ActorName): Promise<LinliClient> {
    const clock = () => this.now;
    const backend = () => localBackend({ caseTypes: [appeal, rectification, measure], actor: actors[name], name: this.#name, organisations, clock });
    const client = this.#clients.get(name) ?? createClient({ backend: backend(), clock });
    this.#clients.set(name, client);
    return client;
  }

  /** An appeal of that title, after these steps. */
  async appeal(subject: string, took: readonly Took[]): Promise<CaseRef> {
    return this.#filed(await this.client('applicant'), 'appeal', { ...intake, subject }, took);
  }

  /** An order to rectify, on the power company. */
  async order(subject: string, took: readonly Took[] = []): Promise<CaseRef> {
    const values = { unit: 'power', source: 'inspection', subject, finding: 'Eight orders were late', requirement: 'Answer all of them', limit: '30', place: { division: area, text: 'Donghu' } };
    return this.#filed(await this.client('supervisor'), 'rectification', values, took, 'order');
  }

  /** A measure on the public works. */
  async measure(rung: string): Promise<CaseRef> {
    const values = { unit: 'works', rung, subject: 'Many orders were late', grounds: 'A third of them', requirement: 'Answer all of them', limit: '15', place: { division: area, text: 'Donghu' } };
    return this.#filed(await this.client('supervisor'), 'measure', values, [], 'issue');
  }

  async act(by: ActorName, action: string, ref: CaseRef, args: FormValues = given[action] ?? {}): Promise<void> {
    const verdict = await (await this.client(by)).commands.send(action, ref, args).settled;
    if (verdict.status !== 'applied') throw new Error(`${action}: ${JSON.stringify(verdict)}`);
  }

  async close(): Promise<void> {
    for (const client of await Promise.all(this.#clients.values())) await client.close();
    indexedDB.deleteDatabase(this.#name);
  }

  async #filed(client: LinliClient, type: string, values: FormValues, took: readonly Took[], action = 'register'): Promise<CaseRef> {
    const verdict = await client.commands.register(type, values, { action }).settled;
    if (verdict.status !== 'applied') throw new Error(`${action}: ${JSON.stringify(verdict)}`);
    for (const [by, step, args] of took) await this.act(by, step, verdict.ref, args);
    return verdict.ref;
  }
}

export type Board = LinliSupervisionBoard;

/** The board of a client, once it is drawn. */
export async function board(client: LinliClient, part: Partial<Board> = {}, lang?: string): Promise<Board> {
  const element = await show<Board>(client, html`<linli-supervision-board></linli-supervision-board>`, lang);
  Object.assign(element, part);
  await until(() => element.shadowRoot?.querySelector('.summary'));
  await element.updateComplete;
  return element;
}

export const all = (element: Element, selector: string): HTMLElement[] => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];

/** What stands in each column, by the titles of its cards. */
export function columnsOf(element: Board): Record<string, string[]> {
  return Object.fromEntries(all(element, '.column').map((column) => [
    column.querySelector('h3')?.textContent ?? '', [...column.querySelectorAll('.case-title')].map((title) => title.textContent ?? ''),
  ]));
}

export function cardOf(element: Board, title: string): HTMLElement | undefined {
  return all(element, '.card').find((card) => card.querySelector('.case-title')?.textContent === title);
}

export const said = (element: Board): string => find(element, '[role="status"]').textContent ?? '';

/** Puts a case on the desk, and answers its actions once they are there. */
export async function onDesk(element: Board, title: string): Promise<LinliCaseActions> {
  const card = await until(() => cardOf(element, title));
  card.querySelector<HTMLButtonElement>('.act')?.click();
  await until(() => find<HTMLDialogElement>(element, 'dialog').open);
  const actions = find<LinliCaseActions>(element, 'linli-case-actions');
  await until(() => actions.shadowRoot?.querySelector('[data-action]'));
  return actions;
}

/** Takes a step as a supervisor does: on the desk, with its fields filled in; until the desk is closed and the board says what came of it. */
export async function takeStep(element: Board, title: string, action: string, values: Record<string, string>): Promise<void> {
  const actions = await onDesk(element, title);
  find<HTMLButtonElement>(actions, `[data-action="${action}"]`).click();
  for (const [name, value] of Object.entries(values)) {
    const control = await until(() => actions.shadowRoot?.querySelector<HTMLInputElement>(`[name="${name}"]`));
    control.value = value;
    control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    await actions.updateComplete;
  }
  find<HTMLButtonElement>(actions, 'form [type="submit"]').click();
  await until(() => !find<HTMLDialogElement>(element, 'dialog').open && element.shadowRoot?.querySelector('[role="status"] strong'));
}
