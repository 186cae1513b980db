import { Keeper, appeal, chinaCalendar, receiptCode, type Actor, type Command, type Receipt, type Told, type Verdict } from '@linli/model';
import { actors, entries, organisations, ref, start } from '../case/support.js';
import { plainStore } from './plain-store.js';

export const receipt: Receipt = { code: receiptCode('SQ', '2026-06-15', new Uint8Array(7)), secret: '7K3M9-QAXW2' };
/** Another case's. */
export const otherReceipt: Receipt = { code: receiptCode('SQ', '2026-06-15', Uint8Array.of(1, 0, 0, 0, 0, 0, 0)), secret: '00000-00000' };

/** Commands on one appeal, of which each id is sent with what it says. */
export function command(id: string, action: string, { args = entries[action] ?? {}, ...changes }: Partial<Command> = {}): Command {
  return { id, v: 2, type: `case.${action}`, target: ref, args: { ...args }, base: null, at: start, ...(action === 'register' && { caseType: appeal.id, receipt }), ...changes };
}

/** A keeper over an empty store, and who sends. */
export function openDesk() {
  const store = plainStore();
  const keeper = new Keeper({ caseTypes: [appeal], organisations, calendar: chinaCalendar });
  let now = Date.parse(start);
  const asking = (actor: Actor, shown: readonly Receipt[] = []) => ({ store, actor, shown, now: new Date((now += 1000)).toISOString() });
  const send = (actor: keyof typeof actors | Actor, sent: Command, shown?: readonly Receipt[]): Promise<Told<Verdict>> =>
    keeper.submit(sent, asking(typeof actor === 'string' ? actors[actor] : actor, shown));
  return {
    store, keeper, asking,
    /** What came of it: the version that it made, or why not. */
    async sent(...args: Parameters<typeof send>): Promise<string> {
      const { verdict } = await send(...args);
      if (verdict.status === 'applied') return `version ${verdict.version}`;
      return verdict.status === 'rejected' ? `rejected ${verdict.refusal.code}` : `conflict at ${verdict.version}${verdict.fields ? ` on ${verdict.fields.map(({ field }) => field).join()}` : ''}`;
    },
    send,
  };
}
