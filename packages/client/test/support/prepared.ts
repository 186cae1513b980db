import type { SeedRecord } from '@linli/client';
import { appeal, chinaCalendar, decide, receiptCode, replay, uuidv7, type Command } from '@linli/model';
import { applicant, matter, organisations, region, start } from './fixtures.js';

export const preparedReceipt = { code: receiptCode('SQ', '2026-03-02', new Uint8Array(7)), secret: '7K3M9-QAXW2' };

/** Prepared by the same rules as any other case. */
export function prepared(count: number): SeedRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const now = new Date(start + index * 60_000).toISOString();
    const id = uuidv7(start + index, new Uint8Array(10));
    const args = { ...matter, subject: `样例事项 ${index}` };
    const command: Command = { id, v: 1, type: 'case.register', target: { region, id }, args, base: null, at: now, receipt: preparedReceipt };
    const decision = decide(undefined, command, { caseType: appeal, actor: applicant, now, calendar: chinaCalendar, organisations });
    if (!decision.ok) throw new Error(decision.refusal.code);
    return { case: replay(decision.events), events: decision.events, ...(index === 0 && { receipt: preparedReceipt }) };
  });
}
