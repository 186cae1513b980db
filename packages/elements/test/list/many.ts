import { fixture, html } from '@open-wc/testing';
import { LinliError, type BulkOptions, type BulkRow, type LinliClient } from '@linli/client';
import { allowedActions, appeal, chinaCalendar, text, type Actor, type Case, type CaseRef, type CaseType, type FormValues } from '@linli/model';
import '@linli/elements/cases/case-bulk/define.js';
import '@linli/elements/provider/define.js';
import type { LinliCaseBulk, LinliCaseList, LinliProvider } from '@linli/elements';
import { all, boxOf, now, one, settled } from './support.js';

/** The same rules under another name: another kind of case. */
export const suggestion: CaseType = { ...appeal, id: 'suggestion', label: text('建议', '建議', 'Suggestion') };

/** What one case answers when an action is sent on it. */
export type Answer = 'applied' | 'conflict' | 'not-in-state' | 'invalid' | 'offline';

export interface Sent {
  action: string;
  refs: CaseRef[];
  versions: number[];
  args: FormValues;
}

const messages: Record<string, string> = { 'not-in-state': '事项当前的状态不能办理这一步。', invalid: '有内容需要补充或更正。' };

/** A client of the real rules, whose commands a test answers: one case after another, as fast as it lets them. */
export class ManyClient {
  readonly client: LinliClient;
  readonly sent: Sent[] = [];
  /** By number of the case in its list; `applied` for the others. */
  answers: Partial<Record<string, Answer>> = {};
  /** What each case waits for before it is answered. */
  gate: () => Promise<unknown> = () => Promise.resolve();

  constructor(actor: Actor = { role: 'clerk', organisation: 'centre', area: '3601' }) {
    const context = (item: Case) => ({ caseType: item.type.id === appeal.id ? appeal : suggestion, actor, calendar: chinaCalendar, now });
    this.client = {
      actor,
      caseTypes: new Map([[appeal.id, appeal], [suggestion.id, suggestion]]),
      calendar: chinaCalendar,
      storage: { kind: 'remote' },
      now: () => now,
      cases: {
        allowed: (item: Case) => [...allowedActions(item, context(item)), ...allowedActions(undefined, { ...context(item), parent: item }).filter(({ inherits }) => inherits)],
      },
      commands: { sendAll: (action: string, items: readonly Case[], args: FormValues, options: BulkOptions) => this.#sendAll(action, items, args, options) },
      directory: {
        divisions: () => Promise.resolve([]),
        organisations: () => Promise.resolve([{ id: 'works', name: text('区城管局', '區城管局', 'Public Works'), kind: 'department', area: '360102' }]),
        path: () => Promise.resolve([]),
      },
    } as unknown as LinliClient;
  }

  async #sendAll(action: string, items: readonly Case[], args: FormValues, { signal, onProgress }: BulkOptions): Promise<BulkRow[]> {
    this.sent.push({ action, refs: items.map(({ ref }) => ref), versions: items.map(({ version }) => version), args });
    const rows: BulkRow[] = [];
    for (const { ref, version } of items) {
      if (!signal?.aborted) await this.gate();
      rows.push(signal?.aborted ? { ref, skipped: true } : this.#rowOf(ref, version));
      onProgress?.({ done: rows.length, total: items.length, rows });
    }
    return rows;
  }

  #rowOf(ref: CaseRef, version: number): BulkRow {
    const answer = this.answers[ref.id] ?? 'applied';
    if (answer === 'offline') return { ref, error: new LinliError('offline', 'no') };
    if (answer === 'applied') return { ref, verdict: { command: ref.id, status: 'applied', ref, version: version + 1 } };
    if (answer === 'conflict') return { ref, verdict: { command: ref.id, status: 'conflict', version: 9 } };
    const issues = answer === 'invalid' ? [{ field: 'reason', code: 'tooShort', params: { minLength: 5 } }] : undefined;
    return { ref, verdict: { command: ref.id, status: 'rejected', refusal: { code: answer, message: { 'zh-Hans': messages[answer] ?? '' }, issues } } } as BulkRow;
  }
}

/** A list of cases to choose from, over such a client. */
export async function manyList(source: ManyClient, items: readonly Case[], lang = 'zh-Hans'): Promise<LinliCaseList> {
  const provider = await fixture<LinliProvider>(html`<linli-provider lang=${lang} .client=${source.client}><linli-case-list bulk .items=${items} .now=${now}></linli-case-list></linli-provider>`);
  const element = provider.firstElementChild as LinliCaseList;
  await settled(element);
  return element;
}

export async function chooseRows(element: LinliCaseList, ...numbers: number[]): Promise<void> {
  for (const number of numbers) boxOf(element, number).click();
  await settled(element);
  await desk(element).updateComplete;
}

export async function chooseAll(element: LinliCaseList): Promise<void> {
  one(element, 'input[name="all"]').click();
  await settled(element);
  await desk(element).updateComplete;
}

export const desk = (element: LinliCaseList): LinliCaseBulk => one(element, 'linli-case-bulk') as LinliCaseBulk;

export const inDesk = (element: LinliCaseList, selector: string): HTMLElement[] => [...(desk(element).shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];

/** The actions that are offered, as they are called, in their order. */
export const offered = (element: LinliCaseList): string[] => inDesk(element, '[data-action]').map((button) => button.textContent?.trim() ?? '');

export async function pressAction(element: LinliCaseList, action: string): Promise<void> {
  await pressIn(element, `[data-action="${action}"]`);
}

export async function pressIn(element: LinliCaseList, selector: string): Promise<void> {
  const [found] = inDesk(element, selector);
  if (!found) throw new Error(`Nothing in the desk matches ${selector}: ${deskText(element)}`);
  found.click();
  await settled(element);
  await desk(element).updateComplete;
}

export const deskText = (element: LinliCaseList): string => (inDesk(element, 'section')[0]?.innerText ?? '').replace(/\s+/g, ' ').trim();

export function enter(element: LinliCaseList, name: string, value: string): void {
  const control = inDesk(element, `[name="${name}"]`)[0] as HTMLTextAreaElement;
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}

export const entered = (element: LinliCaseList, name: string): string => (inDesk(element, `[name="${name}"]`)[0] as HTMLTextAreaElement).value;

export const chosenRows = (element: LinliCaseList): number[] => all(element, '.window .row').flatMap((row, number) => (row.querySelector('input')?.checked ? [number] : []));
