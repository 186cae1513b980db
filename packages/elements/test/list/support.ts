import { aTimeout, fixture, html, nextFrame } from '@open-wc/testing';
import type { LinliClient } from '@linli/client';
import { appeal, chinaCalendar, type Case } from '@linli/model';
import '@linli/elements/cases/case-list/define.js';
import '@linli/elements/locales/en.js';
import type { LinliCaseList } from '@linli/elements';
import { until } from '../until.js';

export const now = '2026-06-15T04:00:00Z';

const titles = ['夜间施工噪声扰民', '路灯不亮', '污水外溢', '电梯停运', '安全通道堵塞', '重庆路积水', 'Street lamp out', '阿姨广场舞扰民'];
const places = ['幸福小区3栋', '滨江苑东门', '民德路 12 号', 'Gate B'];
const statuses = ['registered', 'triaged', 'accepted', 'handling', 'awaiting', 'replied', 'closed'];

/** A case that differs from the others in every value that a list shows. */
export function caseOf(number: number, part: Partial<Case> = {}): Case {
  const of = <T>(values: readonly T[], step = 1): T => values[Math.floor(number / step) % values.length] as T;
  const area = `3601${of(['02', '03', '11'])}${of(['001', '002'], 3)}${of(['001', '002', '003'], 6)}`;
  const updatedAt = new Date(Date.parse(now) - number * 3_600_000).toISOString();
  return {
    ref: { region: area.slice(0, 6), id: `case-${number}` },
    type: { id: 'appeal', version: 1 },
    version: 1,
    receipt: `SQ-20260601-${String(number).padStart(8, '0')}`,
    channel: 'web',
    title: `${of(titles)}${number >= 100 ? number : ''}`,
    category: 'environment.noise',
    place: { division: area, text: of(places, 2) },
    area,
    grid: number % 5 === 0 ? null : `${area}-G0${1 + (number % 2)}`,
    applicant: null,
    content: {},
    status: of(statuses),
    outcome: null,
    confirmation: null,
    lead: null,
    receiver: 'centre',
    parts: [],
    calls: [],
    designated: false,
    returns: 0,
    handOvers: 0,
    reworks: 0,
    request: null,
    supervision: null,
    stars: null,
    checks: [],
    accused: [],
    barred: [],
    recused: [],
    parent: null,
    mergedInto: null,
    project: null,
    rating: null,
    clocks: clocks(number),
    createdAt: updatedAt,
    updatedAt,
    ...part,
  };
}

/** Some run, some are overdue, some are paused, some have stopped. */
function clocks(number: number): Case['clocks'] {
  const startedAt = new Date(Date.parse(now) - (number % 17) * 86_400_000).toISOString();
  return [
    {
      id: 'reply',
      label: { 'zh-Hans': '答复' },
      limit: { amount: 8, unit: 'workday' },
      warnAfter: 0.7,
      organisation: null,
      startedAt,
      extensions: [],
      pauses: number % 7 === 4 ? [{ from: startedAt, to: null, cause: 'applicant' }] : [],
      stoppedAt: number % 6 === 5 ? now : null,
    },
  ];
}

export function casesOf(length: number): Case[] {
  return Array.from({ length }, (_, number) => caseOf(number));
}

/** A list of cases given by its host, drawn. */
export async function listOf(items: readonly Case[] | undefined, part: Partial<LinliCaseList> = {}): Promise<LinliCaseList> {
  const element = await fixture<LinliCaseList>(html`<linli-case-list></linli-case-list>`);
  Object.assign(element, { items, caseTypes: [appeal], now, ...part });
  await settled(element);
  return element;
}

/** Until what follows the first drawing is drawn too. */
export async function settled(element: LinliCaseList): Promise<void> {
  await element.updateComplete;
  await nextFrame();
  await nextFrame();
  await aTimeout(0);
  await element.updateComplete;
}

export const all = (element: LinliCaseList, selector: string): HTMLElement[] => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];

export function one(element: LinliCaseList, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing in the list matches ${selector}`);
  return found;
}

export const table = (element: LinliCaseList): HTMLElement => one(element, '[role="grid"]');
export const rows = (element: LinliCaseList): HTMLElement[] => all(element, '.window > .row');

/** The box that chooses a row. */
export const boxOf = (element: LinliCaseList, row: number): HTMLInputElement => rows(element)[row]?.querySelector('input') as HTMLInputElement;

/** The titles drawn, from the top. */
export const titlesOf = (element: LinliCaseList): string[] => all(element, '.window [data-column="title"]').map((cell) => cell.textContent ?? '');

export function focusedText(element: LinliCaseList): string {
  return element.shadowRoot?.activeElement?.textContent?.trim() ?? '';
}

export function press(element: LinliCaseList, key: string, part: KeyboardEventInit = {}): void {
  element.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...part }));
}

export async function scrollTo(element: LinliCaseList, top: number): Promise<void> {
  table(element).scrollTop = top;
  await nextFrame();
  await nextFrame();
}

export async function type(element: LinliCaseList, text: string, part: InputEventInit = {}): Promise<void> {
  const input = one(element, 'input[name="text"]') as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, ...part }));
  await settled(element);
}

/** Chooses in a filter, once it offers the value: what it offers is found when the page is idle. */
export async function choose(element: LinliCaseList, name: string, value: string): Promise<void> {
  const option = `select[name="${name}"] option[value="${value}"]`;
  await until(() => element.shadowRoot?.querySelector(option), `${name} does not offer ${value}`);
  const select = one(element, `select[name="${name}"]`) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(element);
}

/** A client whose one query a test answers by hand. */
export class HandFed {
  readonly client: LinliClient;
  asked = 0;
  #give: ((items: readonly Case[]) => void) | undefined;
  #fail: ((error: unknown) => void) | undefined;

  constructor(storage: LinliClient['storage'] = { kind: 'indexeddb' }) {
    const watch = (): AsyncIterable<readonly Case[]> => this.#answers();
    this.client = {
      actor: { role: 'clerk', organisation: 'centre', area: '3601' },
      caseTypes: new Map([[appeal.id, appeal]]),
      calendar: chinaCalendar,
      storage,
      now: () => now,
      cases: { watch, allowed: () => [] },
      directory: {
        divisions: (parent: string | null) => Promise.resolve(parent === '3601' ? [{ code: '360102', name: '东湖区' }] : []),
        organisations: () => Promise.resolve([{ id: 'works', name: { 'zh-Hans': '区城管局' }, kind: 'department', area: '360102' }]),
        path: () => Promise.resolve([]),
      },
    } as unknown as LinliClient;
  }

  give(items: readonly Case[]): void {
    this.#give?.(items);
  }

  fail(error: unknown): void {
    this.#fail?.(error);
  }

  async *#answers(): AsyncIterable<readonly Case[]> {
    this.asked += 1;
    for (;;) {
      yield await new Promise<readonly Case[]>((give, fail) => {
        this.#give = give;
        this.#fail = fail;
      });
    }
  }
}
