import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  appeal, chinaCalendar, Keeper, LinliError, receiptCode, receiptSecret, text, uuidv7,
  type Actor, type CaseRef, type CaseStore, type Command, type FormValues, type KeeperOptions, type Organisation, type Receipt, type StaffRole, type Verdict,
} from '@linli/model';
import { openStores, type OpenStoresOptions, type Sql, type Stores } from '@linli/service';

/** One for each of four shards. */
export const counties = ['350102', '350103', '350104', '350105'] as const;
export const [county] = counties;
export const start = Date.parse('2026-03-02T01:00:00Z');

export const organisations: Organisation[] = [
  { id: 'centre', name: text('福州市综治中心', '福州市綜治中心', 'Fuzhou Centre'), kind: 'centre', area: '35' },
  { id: 'roads', name: text('道路处', '道路處', 'Roads'), kind: 'department', area: '350102', parent: 'centre' },
  { id: 'water', name: text('供水公司', '供水公司', 'Waterworks'), kind: 'utility', area: '350102', parent: 'centre' },
];

export const applicant: Actor = { role: 'applicant', holds: [] };
export const staff = (role: StaffRole, organisation = 'centre', area = '35'): Actor => ({ role, organisation, area });
export const clerk = staff('clerk');
export const dispatcher = staff('dispatcher');
export const handler = staff('handler', 'roads', '350102');

export const matterIn = (region: string, more: FormValues = {}): FormValues => ({
  kind: 'help', category: 'other', subject: '小区门口路灯不亮', detail: '小区东门的路灯坏了半个月，晚上出行很不方便，请尽快维修。',
  place: { division: `${region}001001`, text: '东门' },
  danger: 'no', contactable: 'yes', name: '欧阳小明', phone: '13912345678', confidential: 'no', consent: true,
  ...more,
});

let moments = 0;
/** Ids in the order in which they were made. */
export const newId = () => uuidv7(start + moments++, randomBytes(10));
export const newReceipt = (): Receipt => ({ code: receiptCode('SQ', '2026-03-02', randomBytes(7)), secret: receiptSecret(randomBytes(10)) });

export interface Sending {
  actor?: Actor;
  shown?: readonly Receipt[];
  subject?: string | null;
}

/** A command that files a matter. */
export function filing(region: string, more: Partial<Command> = {}, values: FormValues = {}): Command {
  const id = newId();
  return { id, v: 1, type: 'case.register', target: { region, id }, args: matterIn(region, values), base: null, at: at(), caseType: 'appeal', receipt: newReceipt(), ...more };
}

/** A command that does something to a case. */
export function doing(action: string, target: CaseRef, args: FormValues = {}, more: Partial<Command> = {}): Command {
  return { id: newId(), v: 1, type: `case.${action}`, target, args, base: null, at: at(), ...more };
}

function at(): string {
  return new Date(start).toISOString();
}

/** The model's keeper over a store, with a clock that moves on by a second whenever it is read. */
export class Desk {
  readonly keeper: Keeper;
  readonly store: (subject?: string | null) => CaseStore;
  #now = start;

  constructor(store: (subject?: string | null) => CaseStore, options: Partial<KeeperOptions> = {}) {
    this.store = store;
    this.keeper = new Keeper({ caseTypes: [appeal], organisations, calendar: chinaCalendar, ...options });
  }

  now(): string {
    return new Date((this.#now += 1000)).toISOString();
  }

  asking(actor: Actor = clerk, { shown, subject }: Sending = {}) {
    return { store: this.store(subject), actor, now: this.now(), shown };
  }

  async send(command: Command, { actor = applicant, ...more }: Sending = {}): Promise<Verdict> {
    return (await this.keeper.submit(command, this.asking(actor, more))).verdict;
  }

  /** Files a matter, and answers its case. */
  async file(region: string = county, more: Partial<Command> = {}, values: FormValues = {}): Promise<CaseRef> {
    return applied(await this.send(filing(region, more, values))).ref;
  }

  /** Carries a case on until it is with the roads department. */
  async dispatch(ref: CaseRef): Promise<void> {
    for (const [action, actor, args] of [['triage', clerk, {}], ['accept', clerk, {}], ['dispatch', dispatcher, { lead: 'roads' }]] as const) {
      applied(await this.send(doing(action, ref, args), { actor }));
    }
  }
}

export async function openDesk(sql: Sql, options: Partial<OpenStoresOptions> & { keeper?: Partial<KeeperOptions> } = {}): Promise<Desk & { stores: Stores; sql: Sql }> {
  const stores = await openStores(sql, { regions: counties, ...options });
  return Object.assign(new Desk((subject = null) => stores.cases({ subject, actor: applicant }), options.keeper), { stores, sql });
}

export function applied(verdict: Verdict): Extract<Verdict, { status: 'applied' }> {
  if (verdict.status !== 'applied') assert.fail(JSON.stringify(verdict));
  return verdict;
}

/** The code of the LinliError that a promise rejects with. */
export async function failure(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof LinliError)) throw new Error(`Expected a LinliError, not ${String(error)}`, { cause: error });
  return error.code;
}
