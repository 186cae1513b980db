import { securityQuestions, surveyKind } from '@linli/model';
import { area, assessor, desk, head, named, on } from './cast.mjs';
import { Driver } from './driver.mjs';

const likely = { safety: 0.94, order: 0.93, enforcement: 0.91, awareness: 0.82, participation: 0.46 };

/** One survey by a third party that is over and published, and one online that is open to everyone. */
export function sampleSurveys({ organisations, townships, day, random }) {
  return [published(organisations, townships, day, random), open(organisations, townships, day, random)];
}

function design(townships, more, populations) {
  return {
    purpose: named('了解居民对平安建设的感受，用来改进工作。', '了解居民對平安建設的感受，用來改進工作。', 'To learn what people think of public safety, and to improve it.'),
    surveyor: assessor, questions: securityQuestions,
    subjects: townships.map(({ id, area: own, name }) => ({ organisation: id, area: own, title: name })),
    ...more,
    sample: { ...more.sample, strata: townships.map(({ id, name }, index) => ({ id: `in-${id}`, subject: id, title: name, population: populations[index], planned: 60 })) },
  };
}

function published(organisations, townships, day, random) {
  const driver = new Driver(surveyKind, { id: 'survey-safety-1', area }, organisations);
  driver.take(desk, on(day, -60), 'plan', { design: design(townships, {
    title: named('群众安全感满意度测评（示例）', '群眾安全感滿意度測評（示例）', 'Survey on safety and satisfaction (sample)'), period: `${day.slice(0, 4)}-Q3`, from: on(day, -55).slice(0, 10), to: on(day, -30).slice(0, 10),
    sample: { frame: named('按常住人口分街镇随机拨号', '按常住人口分街鎮隨機撥號', 'Random telephone numbers within each township'), mode: 'third-party' },
    thresholds: [{ id: 'order-90', question: 'order', below: '90' }, { id: 'awareness-80', question: 'awareness', below: '80' }],
  }, populations(townships, random)) });
  driver.take(desk, on(day, -55), 'open', {});
  const cells = townships.flatMap(({ id }) => securityQuestions.map(({ id: question }) => {
    const valid = 48 + Math.floor(random() * 12);
    return { subject: id, stratum: `in-${id}`, question, n: 60, valid, positive: String(Math.min(valid, Math.round(valid * (likely[question] + (random() - 0.5) * 0.12)))) };
  }));
  driver.take(desk, on(day, -29), 'import', { agency: '示例调查公司', cells });
  driver.take(desk, on(day, -28), 'close', {});
  driver.take(head, on(day, -25), 'publish', {});
  return driver.prepared;
}

function open(organisations, townships, day, random) {
  const driver = new Driver(surveyKind, { id: 'survey-safety-2', area }, organisations);
  driver.take(desk, on(day, -8), 'plan', { design: design(townships, {
    title: named('我为平安打个分（示例）', '我為平安打個分（示例）', 'How safe is it here? (sample)'), period: `${day.slice(0, 4)}-Q4`, from: on(day, -7).slice(0, 10), to: on(day, 30).slice(0, 10),
    sample: { frame: named('自愿在网上作答的居民', '自願在網上作答的居民', 'Whoever wishes to answer online'), mode: 'online' },
  }, townships.map(() => null)) });
  driver.take(desk, on(day, -7), 'open', {});
  const applicant = { role: 'applicant', holds: [] };
  const answered = [];
  for (const [index, { id }] of townships.entries()) {
    // In the last one too few have answered for anything to be shown.
    const sheets = index === townships.length - 1 ? 3 : 8 + Math.floor(random() * 30);
    for (let sheet = 0; sheet < sheets; sheet++) {
      const answers = Object.fromEntries(securityQuestions.map(({ id: question, options }) => {
        const wanted = random() < likely[question] ? 'positive' : random() < 0.8 ? 'other' : 'not-valid';
        const fitting = options.filter(({ counts }) => counts === wanted);
        return [question, (fitting[Math.floor(random() * fitting.length)] ?? options[0]).id];
      }));
      answered.push({ days: -6 + (sheet % 7), args: { stratum: `in-${id}`, answers } });
    }
  }
  for (const { days, args } of answered.sort((one, other) => one.days - other.days)) driver.take(applicant, on(day, days), 'answer', args);
  return driver.prepared;
}

function populations(townships, random) {
  return townships.map(() => 18_000 + Math.floor(random() * 50) * 1000);
}
