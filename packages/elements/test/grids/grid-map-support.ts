import { fixture, html, nextFrame } from '@open-wc/testing';
import type { LinliClient } from '@linli/client';
import { appeal, chinaCalendar, type Case, type Grid } from '@linli/model';
import { sampleGrids } from '@linli/model/samples';
import type { LinliGridMap } from '@linli/elements';
import { PolygonMap } from '@linli/elements/controls/map/polygon-map.js';
import type { Sheet } from '@linli/elements/controls/map/map.types.js';
import '@linli/elements/grids/grid-map/define.js';
import { until } from '../cases/support.js';
import { caseOf } from '../list/support.js';

export { until };

export const now = '2026-06-15T09:00:00+08:00';
export const { grids } = sampleGrids({ seed: 11, county: '360102', townships: 3, communitiesPerTownship: 4 }) as { grids: readonly Grid[] };

/** So many open cases in each grid of `counts`, by its number. */
export function casesIn(counts: Readonly<Record<number, number>>): Case[] {
  return Object.entries(counts).flatMap(([number, count]) => Array.from({ length: count }, (_, index) => caseOf(Number(number) * 1000 + index, { status: 'handling', grid: grids[Number(number)]?.code ?? null })));
}

/** A map, laid out and drawn. */
export async function mapOf(part: Partial<LinliGridMap> = {}, size = '60em'): Promise<LinliGridMap> {
  const box = await fixture<HTMLElement>(html`<div><linli-grid-map></linli-grid-map></div>`);
  box.style.inlineSize = size;
  const element = box.firstElementChild as LinliGridMap;
  Object.assign(element, { grids, audience: 'staff', ...part });
  await drawn(element);
  return element;
}

/** Until nothing is on its way. */
export async function drawn(element: LinliGridMap): Promise<void> {
  await until(async () => {
    await element.updateComplete;
    await nextFrame();
    return !element.shadowRoot?.querySelector('.waiting, .beside .quiet[role="status"]') && (element.view === 'map' || element.shadowRoot?.querySelector('.twin [role="grid"], .empty, .notice'));
  }, 'the map is not drawn');
  await nextFrame();
  await element.updateComplete;
}

export const all = <E extends HTMLElement = HTMLElement>(element: LinliGridMap, selector: string): E[] => [...(element.shadowRoot?.querySelectorAll<E>(selector) ?? [])];

export function one<E extends HTMLElement = HTMLElement>(element: LinliGridMap, selector: string): E {
  const [found] = all<E>(element, selector);
  if (!found) throw new Error(`Nothing in the map matches ${selector}`);
  return found;
}

export const textOf = (element: LinliGridMap, selector: string): string => all(element, selector).map((each) => each.textContent?.replace(/\s+/g, ' ').trim() ?? '').join(' | ');

/** Moves focus onto the map, as Tab does: to the first grid, or the selected one. */
export async function enter(element: LinliGridMap): Promise<void> {
  element.focus();
  await until(() => one(element, '.shapes').hasAttribute('aria-activedescendant') && spoken(element).includes('相邻'), 'no grid is in focus');
}

/** What a screen reader says of the grid that one is on. */
export const spoken = (element: LinliGridMap): string => textOf(element, '.shapes [role="option"]');
export const place = (element: LinliGridMap): number => Number(one(element, '.shapes [role="option"]').getAttribute('aria-posinset'));

export async function press(element: LinliGridMap, key: string, part: KeyboardEventInit = {}): Promise<void> {
  one(element, '.shapes').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...part }));
  await element.updateComplete;
}

/** The sheets that renderers were given since the test began. */
export function watchSheets(): Sheet[] {
  const given: Sheet[] = [];
  const { setSheet } = PolygonMap.prototype;
  PolygonMap.prototype.setSheet = function (sheet) {
    if (sheet) given.push(sheet);
    setSheet.call(this, sheet);
  };
  after(() => (PolygonMap.prototype.setSheet = setSheet));
  return given;
}

/** A client whose grids and cases a test gives by hand. */
export class HandFedGrids {
  readonly client: LinliClient;
  readonly asked: unknown[] = [];
  #give: ((items: readonly Grid[]) => void) | undefined;
  #fail: ((error: unknown) => void) | undefined;

  constructor(cases: readonly Case[] = [], role: 'clerk' | 'applicant' = 'clerk') {
    this.client = {
      actor: role === 'clerk' ? { role, organisation: 'centre', area: '360102' } : { role, holds: [] },
      caseTypes: new Map([[appeal.id, appeal]]),
      calendar: chinaCalendar,
      storage: { kind: 'remote' },
      now: () => now,
      grids: { watch: (area: string, { day }: { day?: string }) => this.#answers(['grids', area, day]) },
      cases: {
        watch: async function* () {
          yield cases;
        },
      },
      directory: {},
    } as unknown as LinliClient;
  }

  give(items: readonly Grid[]): void {
    this.#give?.(items);
  }

  fail(error: unknown): void {
    this.#fail?.(error);
  }

  async *#answers(asked: unknown): AsyncIterable<readonly Grid[]> {
    this.asked.push(asked);
    for (;;) {
      yield await new Promise<readonly Grid[]>((give, fail) => {
        this.#give = give;
        this.#fail = fail;
      });
    }
  }
}
