import { defaultGroups, zonePreset } from '@linli/model';
import { randomFrom, sampleGrids } from '@linli/model/samples';

/** 东湖区, whose streets and villages lie side by side. What is real of it here is the names of its divisions, and nothing else. */
export const sampleCounty = '360102';

const since = '2026-01-01';
const named = (hans, hant, en) => ({ 'zh-Hans': hans, 'zh-Hant': hant, en });
const always = { validFrom: since, validTo: null };

/** What departments have been allowed to ask of grids. */
const services = [
  ['patrol', 'urban', 'urban', ['公共设施损坏巡查上报', '公共設施損壞巡查上報', 'Report damaged public facilities'], ['发现路灯、井盖、路面等损坏，拍照上报；不负责维修。', '發現路燈、井蓋、路面等損壞，拍照上報；不負責維修。', 'Report lamps, covers and paving with a picture; repairs are the department’s.']],
  ['waste', 'ecology', 'environment', ['垃圾乱倒和焚烧巡查上报', '垃圾亂倒和焚燒巡查上報', 'Report dumping and burning of waste'], ['发现后上报，劝阻不了的由部门到场处置。', '發現後上報，勸阻不了的由部門到場處置。', 'Report it; what cannot be stopped by asking, the department sees to.']],
  ['foodShops', 'market', 'market', ['小餐饮店公示信息核对', '小餐飲店公示資訊核對', 'Check what small eating places have to display'], ['核对证照是否张挂，不检查、不处罚。', '核對證照是否張掛，不檢查、不處罰。', 'See whether licences are displayed; no inspection, no penalty.']],
  ['fireLanes', 'emergency', 'safety', ['消防通道占用巡查上报', '消防通道佔用巡查上報', 'Report blocked fire lanes'], ['发现占用当场提醒，不改的上报。', '發現佔用當場提醒，不改的上報。', 'Ask for it to be cleared at once; report what is not.']],
  ['forms', 'civil', 'errand', ['老年人、行动不便群众事项代办', '老年人、行動不便群眾事項代辦', 'Errands for those who cannot come themselves'], ['按群众申请代交材料、代取结果。', '按群眾申請代交材料、代取結果。', 'Hand in papers and fetch results, as people ask.']],
  ['vaccination', 'health', 'health', ['健康宣传资料发放', '健康宣傳資料發放', 'Hand out health leaflets'], ['发放资料，不收集个人健康信息。', '發放資料，不收集個人健康資訊。', 'Hand out leaflets; no data on anyone’s health is taken.']],
  ['mediation', 'justice', 'justice', ['邻里纠纷初步调解', '鄰里糾紛初步調解', 'First mediation between neighbours'], ['双方愿意时就地调解，不愿意的转调解组织。', '雙方願意時就地調解，不願意的轉調解組織。', 'Mediate on the spot if both sides want to; else hand over.']],
  ['pests', 'agriculture', 'other', ['农田排灌设施巡查', '農田排灌設施巡查', 'Look after field drainage'], ['汛期前后各巡查一次，发现堵塞上报。', '汛期前後各巡查一次，發現堵塞上報。', 'Before and after the rains; report what is blocked.']],
];

/** Which kinds of posts do what: everywhere in the county, but for what a township has settled otherwise. */
const duties = {
  patrol: { gridWorker: 'lead', assistant: 'report', gridLead: 'assist' },
  waste: { gridWorker: 'lead', assistant: 'report' },
  foodShops: { assistant: 'lead', gridWorker: 'assist' },
  fireLanes: { gridWorker: 'lead', police: 'assist', assistant: 'report' },
  forms: { gridWorker: 'lead', guide: 'assist' },
  vaccination: { gridWorker: 'lead' },
  mediation: { gridLead: 'lead', police: 'assist', gridWorker: 'report' },
  pests: { gridWorker: 'lead' },
};

const postNames = {
  gridWorker: named('网格员', '網格員', 'Grid worker'),
  gridLead: named('网格长', '網格長', 'Grid lead'),
  assistant: named('兼职网格员', '兼職網格員', 'Part-time grid worker'),
};
const phone = '0791-00000000';

/**
 * The registers of the sample county: grids and the ground of communities, posts and who stands in, admitted items and duties, its centre
 * with its roster. Ground, posts and numbers are invented. @param day the day `YYYY-MM-DD` as of which they are seen
 */
export function registersOf({ divisions, day }) {
  const communities = divisions.filter(({ code }) => code.startsWith(sampleCounty) && code.length > 6);
  const random = randomFrom(36);
  const counts = new Map(communities.map(({ code }) => [code, 2 + Math.floor(random() * 3)]));
  const bounds = { west: 115.86, south: 28.66, east: 116.02, north: 28.8 };
  const { grids, communities: grounds } = sampleGrids({ seed: 36, county: sampleCounty, divisions: communities, gridsPerCommunity: (code) => counts.get(code), bounds, cellsPerLeaf: 24 });
  missized(grids);
  return { grids, grounds, ...posted(grids, random, day), services: admitted(), duties: dutyList(), centres: [centre()], roster: roster(day) };
}

/** A few that have outgrown the right size, have shrunk, or were never counted: for the plan to find. */
function missized(grids) {
  grids.filter(({ setting }) => setting === 'town').forEach((grid, index) => {
    if (index % 60 === 17) Object.assign(grid, { households: 640 + (index % 7) * 20, population: 1900 });
    if (index % 90 === 40) Object.assign(grid, { households: 120, population: 300 });
    if (index % 120 === 75) Object.assign(grid, { households: null, population: null });
  });
}

/** A worker for each grid, a lead for each community, an assistant for every second grid; few posts are vacant, few away. */
function posted(grids, random, day) {
  const posts = [];
  const substitutions = [];
  let before;
  for (const { code, organisation } of grids) {
    const kinds = ['gridWorker', ...(code.endsWith('001') ? ['gridLead'] : []), ...(random() < 0.5 ? ['assistant'] : [])];
    for (const kind of kinds) posts.push({ id: `${kind}-${code}`, kind, label: postNames[kind], organisation, grid: code, phone, filled: random() > 0.03, ...always });
    const own = posts.find(({ id }) => id === `gridWorker-${code}`);
    if (before?.organisation === organisation && before.filled && random() < 0.04) substitutions.push({ post: own.id, by: before.id, from: addDays(day, -3), to: addDays(day, 11) });
    before = own;
  }
  const ofCentre = [['director', '主任', 'Director'], ['executiveDeputy', '常务副主任', 'Executive deputy'], ['deputy', '副主任', 'Deputy'], ['deputy', '副主任', 'Deputy'], ['window', '窗口岗', 'Window']];
  const groups = defaultGroups.map(({ id }) => id);
  ofCentre.forEach(([kind, hans, en], index) => {
    const group = kind === 'deputy' ? { group: groups[index - 2] } : {};
    posts.push({ id: `centre-${sampleCounty}-${index}`, kind, label: named(hans, hans.replace('务', '務').replace('岗', '崗'), en), organisation: `centre-${sampleCounty}`, grid: null, ...group, phone, filled: true, ...always });
  });
  return { posts, substitutions };
}

function admitted() {
  return services.map(([id, department, line, label, task]) => ({ id, label: named(...label), department: `${department}-${sampleCounty}`, line, task: named(...task), admission: null, ...always }));
}

function dutyList() {
  const everywhere = Object.entries(duties).flatMap(([service, levels]) => Object.entries(levels).map(([post, level]) => ({ area: sampleCounty, post, service, level, ...always })));
  // In the town of islands and villages, the leads see to the ditches themselves.
  return [...everywhere, { area: `${sampleCounty}100`, post: 'gridLead', service: 'pests', level: 'assist', ...always }];
}

function centre() {
  const zones = zonePreset('county').map((zone, index) => ({ ...zone, windows: [1, 2].slice(0, index < 4 ? 2 : 1).map((number) => ({ id: `${zone.id}-${number}`, label: named(`${index + 1}0${number}窗口`, `${index + 1}0${number}視窗`, `Window ${index + 1}0${number}`) })) }));
  const departments = { enforcement: ['urban', 'market', 'ecology', 'emergency', 'traffic', 'land'], convenience: ['civil', 'labour', 'justice', 'health', 'housing', 'medical'] };
  return {
    id: `centre-${sampleCounty}`,
    level: 'county',
    address: named('示例大道100号（示例）', '示例大道100號（示例）', '100 Sample Avenue (sample)'),
    phone: '0791-00000001',
    hours: [{ days: 'workdays', from: '09:00', to: '12:00' }, { days: 'workdays', from: '13:30', to: '17:00' }, { days: [6], from: '09:00', to: '12:00' }],
    zones: [...zones, { id: 'x', kind: 'x', label: named('新就业群体服务区', '新就業群體服務區', 'Couriers and drivers'), windows: [] }],
    groups: defaultGroups.map((group) => ({ ...group, departments: departments[group.id].map((key) => `${key}-${sampleCounty}`) })),
    mergedFrom: [named('网格化服务管理中心', '網格化服務管理中心', 'Grid service centre'), named('公共法律服务中心', '公共法律服務中心', 'Public legal service centre')],
    readiness: [
      { item: 'sign', met: true, evidence: '牌匾照片（示例）', on: '2026-03-01' },
      { item: 'site', met: true, evidence: '建筑面积1020平方米（示例）', on: '2026-03-01' },
      { item: 'force', met: true, evidence: '核定岗位17个，在岗16个（示例）', on: '2026-06-15' },
      { item: 'mechanism', met: true, evidence: '轮驻和随叫随驻制度（示例）', on: '2026-06-15' },
      { item: 'effect', met: null },
    ],
    ...always,
  };
}

function roster(day) {
  const slot = (department, mode, window, more = {}) => ({ id: `${department}-${window ?? 'call'}`, centre: `centre-${sampleCounty}`, organisation: `${department}-${sampleCounty}`, mode, window, phone, ...more, ...always });
  const rotation = (weeks, days) => ({ rotation: { anchor: '2026-01-05', every: 2, weeks, days } });
  return [
    slot('justice', 'resident', 'mediation-1'), slot('civil', 'resident', 'reception-1'), slot('labour', 'resident', 'arbitration-1'), slot('housing', 'resident', 'petition-1'),
    slot('market', 'rotating', 'reception-2', rotation([0, 1], [1, 3])), slot('urban', 'rotating', 'reception-2', rotation([0, 1], [2, 4])), slot('health', 'rotating', 'reception-2', rotation([0], [5])), slot('medical', 'rotating', 'reception-2', rotation([1], [5])),
    slot('land', 'rotating', 'petition-2', rotation([0], [1, 2, 3])), slot('ecology', 'rotating', 'petition-2', rotation([1], [1, 2, 3])),
    slot('emergency', 'onCall', null, { responseMinutes: 30 }), slot('traffic', 'onCall', null, { responseMinutes: 30 }), slot('education', 'onCall', null, { responseMinutes: 60 }), slot('water', 'onCall', null, { responseMinutes: 60 }),
  ].filter(({ validFrom }) => validFrom <= day);
}

function addDays(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
