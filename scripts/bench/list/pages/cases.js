/* Cases for the benchmark: as many as asked for, always the same, of the shape that the client gives. */

const matters = [
  ['environment.noise', '夜间施工噪声扰民'], ['environment.smoke', '餐饮油烟直排'], ['environment.waste', '生活垃圾清运不及时'],
  ['facilities.light', '路灯不亮'], ['facilities.pipe', '污水管道堵塞外溢'], ['facilities.road', '路面破损积水'],
  ['housing.lift', '电梯频繁停运'], ['housing.leak', '外墙渗水'], ['housing.fee', '物业费公示不清'],
  ['livelihood.heat', '供水水压不足'], ['livelihood.bus', '公交班次减少'], ['livelihood.school', '学位咨询'],
];
const districts = ['东湖区', '西湖区', '青云谱区', '青山湖区', '新建区', '红谷滩区', '南昌县', '安义县', '进贤县'];
const streets = ['百花洲', '公园', '滕王阁', '八一桥', '董家窑', '大院', '墩子塘', '豫章', '彭家桥', '扬子洲', '贤士湖', '沙井'];
const estates = ['幸福小区', '阳光花园', '滨江苑', '文教路', '象山北路', '民德路', '叠山路', '苏圃路', '后墙路', '育新路'];
const statuses = ['registered', 'triaged', 'accepted', 'dispatched', 'signed', 'handling', 'awaiting', 'replied', 'verified', 'calledBack', 'closed', 'withdrawn'];
const base32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const day = 86_400_000;

/** The present of the benchmark. */
export const now = '2026-11-20T02:00:00Z';

/** @param {number} count @returns {import('@linli/model').Case[]} */
export function makeCases(count) {
  const random = mulberry32(20261120);
  const pick = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, number) => {
    const [category, matter] = pick(matters);
    const district = Math.floor(random() * districts.length);
    const street = Math.floor(random() * streets.length);
    const community = 1 + Math.floor(random() * 8);
    const area = `3601${pad(district + 2, 2)}${pad(street + 1, 3)}${pad(community, 3)}`;
    const place = `${districts[district]}${streets[street]}街道${pick(estates)}${1 + Math.floor(random() * 40)}栋`;
    const status = pick(statuses);
    const created = Date.parse(now) - Math.floor(random() * 30 * day);
    const updated = created + Math.floor(random() * (Date.parse(now) - created));
    return {
      ref: { region: area.slice(0, 6), id: `018f${number.toString(16).padStart(8, '0')}` },
      type: { id: 'appeal', version: 1 },
      version: 3,
      receipt: `SQ-${iso(created).slice(0, 10).replace(/-/g, '')}-${Array.from({ length: 8 }, () => pick(base32)).join('')}`,
      channel: 'web',
      title: `${districts[district]}${streets[street]}${matter}`,
      category,
      place: { division: area, text: place },
      area,
      grid: `${area}-G${pad(1 + Math.floor(random() * 6), 2)}`,
      applicant: null,
      content: {},
      status,
      outcome: null,
      confirmation: null,
      lead: `unit-${district}`,
      receiver: 'centre',
      parts: [],
      calls: [],
      designated: false,
      returns: 0,
      handOvers: 0,
      reworks: 0,
      request: null,
      supervision: null,
      stars: null,
      checks: [],
      accused: [],
      barred: [],
      recused: [],
      parent: null,
      mergedInto: null,
      project: null,
      rating: null,
      clocks: clocksOf(status, created, updated),
      createdAt: iso(created),
      updatedAt: iso(updated),
    };
  });
}

function clocksOf(status, created, updated) {
  const ended = ['replied', 'verified', 'calledBack', 'closed', 'withdrawn'].includes(status);
  const clock = (id, amount, startedAt, stoppedAt) => ({
    id, label: { 'zh-Hans': id }, limit: { amount, unit: 'workday' }, warnAfter: 0.8, startedAt, stoppedAt, organisation: null, extensions: [],
    pauses: status === 'awaiting' && !stoppedAt ? [{ from: iso(updated), to: null, cause: 'applicant' }] : [],
  });
  const accept = clock('accept', 2, iso(created), status === 'registered' || status === 'triaged' ? null : iso(updated));
  return accept.stoppedAt === null ? [accept] : [accept, clock('reply', 10, iso(created), ended ? iso(updated) : null)];
}

const iso = (time) => new Date(time).toISOString();
const pad = (number, length) => String(number).padStart(length, '0');

/** A small seeded generator (Tommy Ettinger's mulberry32, public domain). */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
