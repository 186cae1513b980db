import { reviewKind } from '@linli/model';
import { area, assessor, department, desk, handlerOf, named, on } from './cast.mjs';
import { Driver } from './driver.mjs';

const anchors = (full) => [
  { title: named('优', '優', 'Excellent'), from: String(full * 0.9), words: named('有数据、有案例、有机制，问题讲得清楚', '有資料、有案例、有機制，問題講得清楚', 'Figures, cases and lasting rules; problems are named') },
  { title: named('良', '良', 'Good'), from: String(full * 0.8), words: named('任务完成，做法具体，个别短板有打算', '任務完成，做法具體，個別短板有打算', 'Tasks done, concrete work, a plan for what lacks') },
  { title: named('中', '中', 'Fair'), from: String(full * 0.6), words: named('任务基本完成，说法多、做法少', '任務基本完成，說法多、做法少', 'Mostly done; more words than work') },
  { title: named('差', '差', 'Poor'), from: '0', words: named('任务没有完成，或者回避问题', '任務沒有完成，或者迴避問題', 'Not done, or problems are passed over') },
];
const criteria = [
  { id: 'results', title: named('工作实绩', '工作實績', 'Results'), full: '40', anchors: anchors(40) },
  { id: 'problems', title: named('问题整改', '問題整改', 'Problems put right'), full: '30', anchors: anchors(30) },
  { id: 'mechanism', title: named('机制创新', '機制創新', 'Lasting rules'), full: '20', anchors: anchors(20) },
  { id: 'report', title: named('现场述职', '現場述職', 'The report itself'), full: '10', anchors: anchors(10) },
];
const judges = [...['government', 'government', 'centre'].map((key) => ['leaders', key]), ...['justice', 'urban', 'emergency', 'civil', 'ecology', 'housing'].map((key) => ['departments', key])];

/** A session that stands midway: some townships have been scored, one is up, the rest wait. */
export function sampleReview({ organisations, townships, day, random }) {
  const seats = [...judges.map(([group, key]) => [group, department(key)]), ...townships.map(({ id }) => ['peers', id])].map(([group, organisation], index) => ({ id: String(index + 1), group, organisation }));
  const driver = new Driver(reviewKind, { id: 'review-midyear', area }, organisations);
  const begun = on(day, 0, '09:00:00');
  driver.take(desk, on(day, -10), 'plan', {
    title: named('平安建设述职评议会（示例）', '平安建設述職評議會（示例）', 'Panel review of Safe Community work (sample)'),
    convener: assessor, subjects: townships.map(({ id }) => ({ id, organisation: id })), order: { by: 'lot', seed: `${day} 东湖` },
    groups: [
      { id: 'leaders', title: named('领导评委', '領導評委', 'Leaders'), weight: '0.4', dropHigh: 0, dropLow: 0 },
      { id: 'departments', title: named('部门评委', '部門評委', 'Departments'), weight: '0.4', dropHigh: 1, dropLow: 1 },
      { id: 'peers', title: named('街镇互评', '街鎮互評', 'Peers'), weight: '0.2', dropHigh: 1, dropLow: 1 },
    ],
    seats, criteria, outOf: '100', decimals: 1, rounding: { digits: 2, mode: 'half-up' },
  });
  driver.take(desk, begun, 'open', {});
  const score = (seat, subject, base) => driver.take(handlerOf(seat.organisation), begun, 'score', {
    seat: seat.id, subject, words: '', scores: Object.fromEntries(criteria.map(({ id, full }) => [id, (Math.round(Number(full) * (base + (random() - 0.5) * 0.1) * 2) / 2).toFixed(1)])),
  });
  const judging = (subject) => seats.filter(({ id }) => !driver.state.recusals.some((recusal) => recusal.seat === id && recusal.subject === subject));
  driver.state.agenda.slice(0, 4).forEach((subject, place) => {
    driver.take(desk, begun, 'call', { subject });
    const base = 0.82 + random() * 0.12;
    // The last of them is still being scored: the centre has not handed in.
    for (const seat of judging(subject)) if (place < 3 || (seat.organisation !== department('centre') && random() < 0.6)) score(seat, subject, base);
  });
  return driver.prepared;
}
