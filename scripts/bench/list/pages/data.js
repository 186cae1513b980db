import { caseLight, chinaCalendar, formatRemaining, formatShortInstant, remainingOf } from '@linli/model';
import { makeCases, now } from './cases.js';

const words = { green: '正常', yellow: '将到期', red: '已超期', paused: '暂停计时', unknown: '期限未定', off: '不计时' };

/** Cases, and for those who cannot reckon a light the finished texts of each row. */
globalThis.makeData = (count, finished) => {
  const cases = makeCases(count);
  return asReceived({ now, cases, rows: finished ? cases.map(rowOf) : [] });
};

/** Texts in one piece, as they come from a service: those made of parts would be joined on the time of whoever reads them first. */
const asReceived = (data) => JSON.parse(JSON.stringify(data));

function rowOf(item, id) {
  const { light, clock } = caseLight(item, chinaCalendar, now);
  const remaining = clock && remainingOf(clock, chinaCalendar, now);
  return {
    id,
    title: item.title,
    status: item.status,
    light: words[light],
    remaining: remaining ? formatRemaining(remaining, 'zh-Hans') : '—',
    place: item.place.text,
    updatedAt: formatShortInstant(item.updatedAt, '+08:00'),
    search: `${item.title}\n${item.receipt}\n${item.place.text}`.toLowerCase(),
  };
}
