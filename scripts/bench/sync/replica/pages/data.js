import { appeal, chinaCalendar, decide, receiptCode, replay, text, uuidv7 } from '@linli/model';

const region = '350102';
const start = Date.parse('2026-03-02T01:00:00Z');

const organisations = [{ id: 'centre', name: text('福州市综治中心', '福州市綜治中心', 'Fuzhou Centre'), kind: 'centre', area: '35' }];

/** A case as the model's own rules make it of an intake form. */
function sample() {
  const now = new Date(start).toISOString();
  const id = uuidv7(start, new Uint8Array(10));
  const args = {
    kind: 'help', category: 'other', subject: '小区门口路灯不亮', detail: '小区东门的路灯坏了半个月，晚上出行很不方便，请尽快维修。', place: { division: '350102001001', text: '东门' },
    danger: 'no', contactable: 'yes', name: '欧阳小明', phone: '13912345678', confidential: 'no', consent: true,
  };
  const receipt = { code: receiptCode('SQ', '2026-03-02', new Uint8Array(7)), secret: '7K3M9-QAXW2' };
  const command = { id, v: 1, type: 'case.register', target: { region, id }, args, base: null, at: now, receipt };
  const decision = decide(undefined, command, { caseType: appeal, actor: { role: 'applicant', holds: [] }, now, calendar: chinaCalendar, organisations });
  if (!decision.ok) throw new Error(decision.refusal.code);
  return replay(decision.events);
}

/** Pseudo-random numbers (mulberry32), so that all get the same cases. */
function generator(seed) {
  let state = seed >>> 0;
  return (end) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * end);
  };
}

/** Words of no sense, of 600 characters, so that no two cases are alike: text that repeats would be packed by the database into nothing. */
const wordsOf = (below, length) => Array.from({ length }, () => String.fromCharCode(0x4e00 + below(600))).join('');

/** Cases in the order of their ids, as the service pages them; when each changed last is in no order, and every twentieth is being handled. */
globalThis.makeCases = (count) => {
  const whole = JSON.stringify(sample());
  const below = generator(20_260_302);
  return Array.from({ length: count }, (_, index) => {
    const item = JSON.parse(whole);
    const subject = wordsOf(below, 8 + below(12));
    const place = { division: `350102${String(1000 + below(200)).slice(1)}001`, text: wordsOf(below, 6) };
    return {
      ...item,
      ref: { region, id: uuidv7(start + index * 60_000, Uint8Array.from({ length: 10 }, () => below(256))) },
      receipt: `SQ-20260302-${String(below(1e8)).padStart(8, '0')}`,
      title: subject,
      place,
      area: place.division,
      applicant: { ...item.applicant, name: wordsOf(below, 3), phone: `139${String(below(1e8)).padStart(8, '0')}` },
      content: { ...item.content, subject, detail: wordsOf(below, 40 + below(100)), place },
      createdAt: new Date(start + index * 60_000).toISOString(),
      updatedAt: new Date(start + ((index * 48_271) % 99_991) * 60_000 + (index >= 99_991 ? 1 : 0)).toISOString(),
      status: index % 20 === 0 ? 'handling' : 'closed',
    };
  });
};
globalThis.chinaCalendar = chinaCalendar;
globalThis.appeal = appeal;
