import { expect, fixture, html } from '@open-wc/testing';
import type { LinliClient } from '@linli/client';
import { appeal, type Actor, type Case, type CaseRef, type Division, type FormValues, type Organisation, type Receipt } from '@linli/model';
import '@linli/elements/locales/en.js';
import '@linli/elements/locales/zh-Hant.js';
import '@linli/elements/provider/define.js';
import type { LinliProvider } from '@linli/elements';
import type { TemplateResult } from 'lit';
import { Desks } from '../desks.js';

export { until } from '../until.js';

const area = '360102';

export const actors = {
  applicant: { role: 'applicant', holds: [] },
  clerk: { role: 'clerk', organisation: 'centre', area },
  dispatcher: { role: 'dispatcher', organisation: 'centre', area },
  lead: { role: 'handler', organisation: 'works', area },
  assist: { role: 'handler', organisation: 'police', area },
  called: { role: 'handler', organisation: 'power', area },
  approver: { role: 'approver', organisation: 'works', area },
  verifier: { role: 'verifier', organisation: 'centre', area },
  supervisor: { role: 'supervisor', organisation: 'committee', area },
} satisfies Record<string, Actor>;
export type ActorName = keyof typeof actors;

const organisations: Organisation[] = [
  { id: 'centre', name: { 'zh-Hans': '区接诉中心', 'zh-Hant': '區接訴中心', en: 'District Centre' }, kind: 'centre', area },
  { id: 'works', name: { 'zh-Hans': '区城管局', 'zh-Hant': '區城管局', en: 'Public Works' }, kind: 'department', area },
  { id: 'police', name: { 'zh-Hans': '派出所', 'zh-Hant': '派出所', en: 'Police Station' }, kind: 'department', area },
  { id: 'power', name: { 'zh-Hans': '供电公司', 'zh-Hant': '供電公司', en: 'Power Company' }, kind: 'utility', area: '3601' },
  { id: 'committee', name: { 'zh-Hans': '区政法委', 'zh-Hant': '區政法委', en: 'Political and Legal Committee' }, kind: 'department', area },
];

/** Names in Latin letters, so that a Chinese character in an English page is one that was left untranslated. */
const divisions: Record<string, Division[]> = {
  '': [{ code: '36', name: 'Jiangxi' }],
  '36': [{ code: '3601', name: 'Nanchang' }],
  '3601': [{ code: '360102', name: 'Donghu' }],
  '360102': [{ code: '360102001', name: 'Gongyuan' }],
  '360102001': [{ code: '360102001001', name: 'East Gate' }],
};

export const intake: FormValues = {
  kind: 'help',
  category: 'facilities.lighting',
  subject: 'Street lamps are out',
  detail: 'Three lamps outside the east gate have been out for a week.',
  place: { division: '360102001001', text: 'outside the east gate' },
  danger: 'no',
  contactable: 'yes',
  name: 'Ann Lee',
  phone: '13800000001',
  confidential: 'no',
  consent: true,
};

/** Entries that each action accepts, in Latin letters. */
export const entries: Record<string, FormValues> = {
  refuse: { ground: 'outside', reason: 'Not a matter for us' },
  transfer: { recipient: 'Next county', reason: 'It lies there' },
  dispatch: { lead: 'works', assists: ['police'] },
  return: { reason: 'Not our duty' },
  handle: { progress: 'We went to look' },
  ask: { question: 'Which lamps are they?' },
  answer: { answer: 'The three at the gate' },
  finishPart: { result: 'We kept the lane clear' },
  askAssist: { organisations: ['power'], task: 'Check the cable' },
  callJoint: { organisations: ['power'], reason: 'A cable has to be cut off', meet: 'Today 15:00 at the east gate' },
  strikeOffCall: { result: 'The cable was replaced' },
  askExtension: { clock: 'reply', amount: 3, reason: 'The lamps were ordered' },
  grantExtension: { reason: 'The lamps come from far away' },
  suspend: { reason: 'The road is flooded' },
  supervise: { reason: 'Nobody has been there yet', limit: '5' },
  list: { reason: 'Out again and again', criteria: 'All lamps shine for a month', limit: '5' },
  rateIssue: { stars: 3, reason: 'A whole street is dark' },
  lookBack: { batch: '2026-06', result: 'holds' },
  tagProject: { project: 'Bright Streets' },
  merge: { reason: 'The same three lamps' },
  unmerge: { reason: 'Other lamps after all' },
  split: { subject: 'A lamp post leans over', category: 'facilities.lighting', detail: 'The post beside the gate leans over the pavement.' },
  reply: { answer: 'Three lamps were replaced the same day.', outcome: 'solved' },
  verify: { method: 'documents' },
  callBack: { reached: 'yes', confirmation: 'confirmed' },
  rework: { reason: 'One is still out' },
  rate: { stars: 5, resolved: 'yes', comment: 'Quick' },
  reopen: { reason: 'Out again' },
};

/** The whole way of a case, from filing to closing, by who takes each step. */
export const trunk: readonly [ActorName, string][] = [
  ['clerk', 'triage'], ['clerk', 'accept'], ['dispatcher', 'dispatch'], ['lead', 'sign'], ['lead', 'ask'], ['applicant', 'answer'],
  ['assist', 'finishPart'], ['lead', 'reply'], ['verifier', 'verify'], ['verifier', 'callBack'], ['verifier', 'close'],
];

/** A centre at work: clients of each post over one store of cases, and a clock that a test sets. */
export class Office extends Desks<ActorName> {
  constructor() {
    super('2026-06-15T09:00:00+08:00', actors, { caseTypes: [appeal], organisations, divisions: async (parent) => divisions[parent ?? ''] ?? [] });
  }

  /** Files a case, and takes it as far as the step before `until`. */
  async file(until?: string, values: FormValues = intake): Promise<{ ref: CaseRef; receipt: Receipt }> {
    const client = await this.client('applicant');
    const verdict = await client.commands.register('appeal', values).settled;
    if (verdict.status !== 'applied' || !verdict.receipt) throw new Error(`Not filed: ${JSON.stringify(verdict)}`);
    const steps = trunk.findIndex(([, action]) => action === until);
    for (const [actor, action] of until === 'end' ? trunk : trunk.slice(0, Math.max(steps, 0))) await this.act(actor, action, verdict.ref);
    return { ref: verdict.ref, receipt: verdict.receipt };
  }

  async act(actor: ActorName, action: string, ref: CaseRef, args: FormValues = entries[action] ?? {}): Promise<void> {
    const client = await this.client(actor);
    const verdict = await client.commands.send(action, ref, args).settled;
    if (verdict.status !== 'applied') throw new Error(`${action}: ${JSON.stringify(verdict)}`);
  }

  async case(actor: ActorName, ref: CaseRef): Promise<Case> {
    return (await this.client(actor)).cases.get(ref);
  }
}

/** The client, some of whose cases do otherwise. */
export function clientWith(client: LinliClient, part: Partial<LinliClient['cases']>): LinliClient {
  const cases = new Proxy(client.cases, {
    get(target, name) {
      const value: unknown = Reflect.get(name in part ? part : target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { ...client, cases };
}

/** Shows an element inside a provider, and answers the element. */
export async function show<E extends Element>(client: LinliClient | undefined, template: TemplateResult, lang = 'zh-Hans'): Promise<E> {
  const provider = await fixture<LinliProvider>(html`<linli-provider .client=${client} lang=${lang}>${template}</linli-provider>`);
  return provider.firstElementChild as E;
}

/** Everything that is shown inside an element, through all shadow roots. */
export function* deep(root: Element | ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* deep(element.shadowRoot);
  }
}

/** All text and names that an element shows or says. */
export function textOf(host: Element): string {
  const attributes = ['aria-label', 'title', 'alt', 'placeholder'];
  const parts: string[] = [];
  for (const element of host.shadowRoot ? deep(host.shadowRoot) : []) {
    if (element.localName === 'style') continue;
    parts.push(...attributes.map((name) => element.getAttribute(name) ?? ''));
    element.childNodes.forEach((node) => node.nodeType === Node.TEXT_NODE && parts.push(node.textContent ?? ''));
  }
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

export function find<E extends Element = HTMLElement>(host: Element, selector: string): E {
  const found = host.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`No ${selector} in ${host.localName}: ${textOf(host)}`);
  return found;
}

/** The English page has no Chinese character left in it. */
export function expectEnglish(host: Element): void {
  const text = textOf(host);
  expect(text).to.not.equal('');
  expect(text.match(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+/g) ?? [], text).to.deep.equal([]);
}
