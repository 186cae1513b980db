import '@linli/elements/grids/grid-plan/define.js';
import '@linli/elements/locales/en.js';
import { createClient, localBackend, localRegisters, type Backend, type LinliClient } from '@linli/client';
import type { LinliGridPlan } from '@linli/elements';
import { appeal, type Actor, type Grid } from '@linli/model';
import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../until.js';
import { county, divisionsBelow, ground } from './ground.js';

export { until };

export const dispatcher: Actor = { role: 'dispatcher', organisation: 'centre', area: county };
export const handler: Actor = { role: 'handler', organisation: 'works', area: county };

const now = Date.parse('2026-06-15T02:00:00Z');
let made = 0;

interface Options {
  grids?: readonly Grid[];
  actor?: Actor;
  behaviour?: (backend: Backend) => Backend;
  /** Clients of one name have the same cases. */
  name?: string;
}

/** A client over grids of the sample ground, with an empty book of cases. */
export function planClient({ grids = ground.grids, actor = dispatcher, behaviour = (backend) => backend, name = `plan-${(made += 1)}` }: Options = {}): Promise<LinliClient> {
  const entries: Partial<Record<string, readonly unknown[]>> = { grids, grounds: ground.communities };
  const backend = localBackend({
    caseTypes: [appeal], actor, organisations: [{ id: 'centre', name: { 'zh-Hans': '综治中心', en: 'District Centre' }, kind: 'centre', area: county }],
    divisions: async (parent) => divisionsBelow(parent), clock: () => now, name, indexedDB: null,
    registers: localRegisters({ load: (name) => Promise.resolve((entries[name] ?? []) as never) }),
  });
  return createClient({ backend: behaviour(backend), clock: () => now, logger: { warn: () => undefined } });
}

/** The sample grids, one of them otherwise. */
export function gridsWith(index: number, change: Partial<Grid>): Grid[] {
  return ground.grids.map((grid, at) => (at === index ? { ...grid, ...change } : grid));
}

export async function planOf(client: LinliClient | undefined, area: string = county): Promise<LinliGridPlan> {
  const plan = await fixture<LinliGridPlan>(html`<linli-grid-plan lang="en" .client=${client} .area=${area}></linli-grid-plan>`);
  if (client) await until(() => inside(plan).querySelector('.body, .empty, .notice'));
  return plan;
}

/** A plan that has been checked. */
export async function checkedPlan(options: Options = {}): Promise<LinliGridPlan> {
  const plan = await planOf(await planClient(options));
  await until(() => inside(plan).querySelector('.panel .group, .panel .good'));
  return plan;
}

export const inside = (plan: LinliGridPlan) => plan.shadowRoot as ShadowRoot;
export const panelText = (plan: LinliGridPlan) => inside(plan).querySelector('.panel')?.textContent?.replace(/\s+/g, ' ') ?? '';
export const heading = (plan: LinliGridPlan) => inside(plan).querySelector('.panel > h3')?.textContent ?? '';

/** The button of the panel or of what is chosen that says this. */
export function button(plan: LinliGridPlan, text: string): HTMLButtonElement {
  const found = [...inside(plan).querySelectorAll<HTMLButtonElement>('button')].find((each) => each.textContent?.trim() === text);
  expect(found, `a button “${text}”`).to.be.instanceOf(HTMLButtonElement);
  return found as HTMLButtonElement;
}

export async function press(plan: LinliGridPlan, text: string): Promise<void> {
  button(plan, text).click();
  await plan.updateComplete;
}

export async function enter(plan: LinliGridPlan, name: string, value: string): Promise<void> {
  const field = inside(plan).querySelector<HTMLInputElement | HTMLSelectElement>(`.panel [name="${name}"]`);
  expect(field, name).not.to.equal(null);
  if (!field) return;
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  await plan.updateComplete;
}

export function field(plan: LinliGridPlan, name: string): HTMLInputElement {
  return inside(plan).querySelector(`.panel [name="${name}"]`) as HTMLInputElement;
}

/** Begins to change the chosen grids, and waits for the register. */
export async function begin(plan: LinliGridPlan, codes: readonly string[], operation: string): Promise<void> {
  plan.selection = codes;
  await plan.updateComplete;
  await press(plan, operation);
  await until(() => inside(plan).querySelector('.panel form button[type="submit"][aria-disabled="false"]'));
}
