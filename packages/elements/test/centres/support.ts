import { fixture, html } from '@open-wc/testing';
import { createClient, localBackend, localRegisters, type LinliClient, type RegisterEntries, type RegisterName } from '@linli/client';
import { appeal, text, zonePreset, type Actor, type Centre, type Organisation, type Post, type RosterSlot } from '@linli/model';
import '@linli/elements/centres/centre/define.js';
import '@linli/elements/centres/roster/define.js';
import '@linli/elements/locales/en.js';
import '@linli/elements/locales/zh-Hant.js';
import type { LinliCentre, LinliProvider, LinliRoster } from '@linli/elements';
import { actors, until } from '../cases/support.js';

export const area = '360102';
const from = '2026-01-01';

const named = (id: string, hans: string, hant: string, en: string, more: Partial<Organisation> = {}): Organisation => ({ id, name: text(hans, hant, en), kind: 'department', area, ...more });
const organisations: Organisation[] = [
  named('centre', '区综治中心', '區綜治中心', 'District Centre', { kind: 'centre' }),
  named('street', '街道综治中心', '街道綜治中心', 'Street Centre', { kind: 'centre', area: '360102001' }),
  named('court', '区人民法院', '區人民法院', 'District Court'),
  named('tax', '区税务局', '區稅務局', 'Tax Bureau'),
  named('labour', '区人力资源和社会保障局劳动保障监察大队', '區人力資源和社會保障局勞動保障監察大隊', 'Human Resources and Social Security Bureau'),
  named('gas', '市燃气集团', '市燃氣集團', 'City Gas Group', { kind: 'utility', area: '3601' }),
];

/** Working days 09:00–12:00 and 13:30–17:00; two windows at the reception, one at the court’s. */
export function centreOf(part: Partial<Centre> = {}): Centre {
  const windows: Record<string, string[]> = { reception: ['w1', 'w2'], litigation: ['w3'] };
  return {
    id: 'centre',
    level: 'county',
    address: text('三经路 88 号', '三經路 88 號', '88 Sanjing Road'),
    phone: '0791-8600 1234',
    hours: [{ days: 'workdays', from: '09:00', to: '12:00' }, { days: 'workdays', from: '13:30', to: '17:00' }],
    zones: zonePreset('county').map((zone) => ({ ...zone, windows: (windows[zone.id] ?? []).map((id) => ({ id, label: text(`${id.slice(1)} 号窗口`, `${id.slice(1)} 號窗口`, `Window ${id.slice(1)}`) })) })),
    groups: [
      { id: 'enforcement', label: text('综治执法组团', '綜治執法組團', 'Law enforcement group'), departments: ['court', 'labour'] },
      { id: 'convenience', label: text('便民服务组团', '便民服務組團', 'Public service group'), departments: ['tax', 'gas'] },
    ],
    mergedFrom: [text('便民服务中心', '便民服務中心', 'Public service hall')],
    readiness: [{ item: 'sign', met: true, evidence: 'photo 12', on: '2026-03-02' }, { item: 'site', met: false }],
    validFrom: from,
    validTo: null,
    ...part,
  };
}

export function slotOf(organisation: string, window: string | null, part: Partial<RosterSlot> = {}): RosterSlot {
  return { id: `${organisation}-1`, centre: 'centre', organisation, mode: 'resident', window, phone: null, validFrom: from, validTo: null, ...part };
}

/** A resident, one that rotates on Mondays and Wednesdays, one that rotates every second Tuesday, one on call. */
export const slots: readonly RosterSlot[] = [
  slotOf('court', 'w3'),
  slotOf('tax', 'w1', { mode: 'rotating', rotation: { anchor: '2026-06-15', every: 1, weeks: [0], days: [1, 3] } }),
  slotOf('labour', 'w1', { mode: 'rotating', rotation: { anchor: '2026-06-15', every: 2, weeks: [1], days: [2] } }),
  slotOf('gas', null, { mode: 'onCall', responseMinutes: 30, phone: '0791-8600 0577' }),
];

const post = (kind: Post['kind'], id: string, group?: string): Post => ({ id, kind, label: text(`岗位 ${id}`, `崗位 ${id}`, `Post ${id}`), organisation: 'centre', grid: null, ...(group && { group }), phone: null, filled: true, validFrom: from, validTo: null });
export const posts: readonly Post[] = [post('director', 'D'), post('executiveDeputy', 'E'), post('deputy', 'F', 'enforcement'), post('deputy', 'G', 'convenience')];

export interface Registered {
  actor?: Actor;
  centres?: readonly Centre[];
  slots?: readonly RosterSlot[];
  posts?: readonly Post[];
  now?: string;
  /** Called before a register is read. */
  before?: (name: RegisterName) => Promise<void>;
}

/** A client over these registers. */
export function registered({ actor = actors.applicant, centres = [centreOf(), centreOf({ id: 'street', level: 'township' })], now = '2026-06-15T10:00:00+08:00', before, ...rest }: Registered = {}): Promise<LinliClient> {
  const entries: Partial<Record<RegisterName, readonly unknown[]>> = { centres, roster: rest.slots ?? slots, posts: rest.posts ?? posts };
  const load = async <Name extends RegisterName>(name: Name) => {
    await before?.(name);
    return (entries[name] ?? []) as readonly RegisterEntries[Name][];
  };
  const clock = () => Date.parse(now);
  return createClient({ backend: localBackend({ caseTypes: [appeal], actor, name: `centre-${Math.random()}`, organisations, clock, indexedDB: null, registers: localRegisters({ load }) }), clock, logger: { warn: () => undefined } });
}

type Look = Partial<Pick<LinliProvider, 'scale' | 'theme'>> & { lang?: string; width?: string };

async function put<E extends HTMLElement>(tag: string, client: LinliClient | undefined, properties: object, { width = '1200px', ...attributes }: Look): Promise<E> {
  const box = await fixture<HTMLElement>(html`<div><linli-provider></linli-provider></div>`);
  box.style.width = width;
  const provider = box.firstElementChild as LinliProvider;
  Object.assign(provider, { client, ...attributes });
  const element = Object.assign(document.createElement(tag), { area, ...properties }) as unknown as E;
  provider.append(element);
  return element;
}

/** An element as it is first drawn. */
export const centre = (client: LinliClient | undefined, properties: Partial<LinliCentre> = {}, look: Look = {}) => put<LinliCentre>('linli-centre', client, properties, look);
export const roster = (client: LinliClient | undefined, properties: Partial<LinliRoster> = {}, look: Look = {}) => put<LinliRoster>('linli-roster', client, properties, look);

/** Once its data is there, with the names that it needs. */
export async function drawn<E extends HTMLElement>(element: Promise<E>): Promise<E> {
  const made = await element;
  await until(() => made.shadowRoot?.querySelector('article, .week, .day'));
  await until(() => all(made, '.who').every(({ textContent }) => !/^[a-z]+$/.test(textContent?.trim() ?? '')));
  return made;
}

export function all(element: Element, selector: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** The text of the first match, spaces once. */
export function said(element: Element, selector: string): string {
  return (element.shadowRoot?.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Nothing is wider than where it stands. */
export function widest(element: Element): number {
  const inner = all(element, '*').filter((each) => !each.closest('.visually-hidden') && !each.matches('.visually-hidden'));
  return Math.max(...inner.map((each) => each.getBoundingClientRect().right)) - element.getBoundingClientRect().right;
}
