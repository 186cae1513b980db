import { postKindLabels, text, type Duty, type DutyGrid, type DutyLevel, type GridService, type Post, type PostKind, type ServiceLine, type Substitution } from '@linli/model';
import type { DutyData } from '@linli/elements';
import { organisations } from './people.js';

/** The street whose grids are shown, and its two communities. */
export const street = '360102001';
const [eastGate, lotus] = ['360102001001', '360102001002'];
const from = '2026-01-01';

const grids: DutyGrid[] = [
  { code: `${eastGate}001`, name: '东门社区第一网格', community: eastGate, validFrom: from, validTo: null },
  { code: `${eastGate}002`, name: '东门社区第二网格', community: eastGate, validFrom: from, validTo: null },
  { code: `${lotus}001`, name: '荷花池社区第一网格', community: lotus, validFrom: from, validTo: null },
];

function post(kind: PostKind, grid: DutyGrid, more: Partial<Post> = {}): Post {
  const { [`zh-Hans`]: zhHans, 'zh-Hant': zhHant = '', en = '' } = postKindLabels[kind];
  return {
    id: `${kind}-${grid.code.slice(9)}`, kind, label: text(`${grid.name}${zhHans}`, `${grid.name}${zhHant}`, `${en}, ${grid.code.slice(9)}`), organisation: 'street', grid: grid.code,
    phone: null, filled: true, validFrom: from, validTo: null, ...more,
  };
}

const posts = grids.flatMap((grid) => [post('gridWorker', grid), post('gridLead', grid), post('assistant', grid), post('police', grid)]);

function item(id: string, line: ServiceLine, department: string, label: GridService['label'], task: GridService['task']): GridService {
  return { id, label, department, line, task, admission: null, validFrom: from, validTo: null };
}

const services: GridService[] = [
  item('shops', 'market', 'works', text('占道经营劝导', '佔道經營勸導', 'Stalls on the pavement'), text('发现后劝导，劝导不了的上报。不处罚。', '發現後勸導，勸導不了的上報。不處罰。', 'Talk to the stall holder; report what does not help. No fines.')),
  item('waste', 'urban', 'works', text('垃圾清运巡查', '垃圾清運巡查', 'Waste collection rounds'), text('每周巡查一次。', '每週巡查一次。', 'One round a week.')),
  item('lamps', 'urban', 'works', text('路灯故障上报', '路燈故障上報', 'Street lamps that are out'), text('发现后拍照上报。', '發現後拍照上報。', 'Take a picture and report.')),
  item('lift', 'safety', 'housing', text('电梯困人先期处置', '電梯困人先期處置', 'First help when a lift is stuck'), text('到场安抚并通知维保单位。', '到場安撫並通知維保單位。', 'Go there, reassure people, call the lift company.')),
  item('walls', 'safety', 'housing', text('老旧房屋外墙巡查', '老舊房屋外牆巡查', 'Outer walls of old houses'), text('雨后查看，有脱落的围挡并上报。', '雨後查看，有脫落的圍擋並上報。', 'Look after rain; fence off and report what comes loose.')),
  item('keys', 'errand', 'police', text('居住证代办', '居住證代辦', 'Residence permits, as an errand'), text('代收材料，两天内送到派出所。', '代收材料，兩天內送到派出所。', 'Take the papers, and bring them to the station within two days.')),
  item('noise', 'environment', 'police', text('噪声扰民劝导', '噪音擾民勸導', 'Noise at night'), text('劝导一次，无效的转派出所。', '勸導一次，無效的轉派出所。', 'Ask once for quiet, then pass it on.')),
];

const duty = (service: string, kind: string, level: DutyLevel, area = street, more: Partial<Duty> = {}): Duty => ({ area, post: kind, service, level, validFrom: '2026-02-01', validTo: null, ...more });

const duties: Duty[] = [
  ...services.map(({ id }) => duty(id, 'gridWorker', 'lead')),
  ...services.map(({ id }) => duty(id, 'gridLead', 'assist', '360102')),
  duty('lamps', 'assistant', 'report'),
  duty('waste', 'assistant', 'report'),
  duty('noise', 'police', 'assist'),
  duty('keys', 'police', 'assist'),
];

/** Duties in which nothing is wrong. */
export const soundDuties: DutyData = { services, duties, posts, substitutions: [], grids, organisations };

const away: Substitution = { post: 'gridWorker-001001', by: 'gridWorker-001002', from: '2026-06-15', to: '2026-06-20' };

/** Of each thing that can be wrong one. */
export const faultyDuties: DutyData = {
  ...soundDuties,
  posts: posts.map((one) => (one.id === 'gridWorker-002001' ? { ...one, filled: false } : one)),
  duties: [
    ...duties.filter(({ service, post: kind }) => service !== 'walls' || kind !== 'gridWorker'),
    duty('noise', 'police', 'lead', lotus),
    duty('lift', 'gridWorker', 'assist', `${eastGate}002`),
    duty('lift', 'gridLead', 'lead', `${eastGate}002`),
    duty('keys', 'guide', 'report'),
    duty('snow', 'gridWorker', 'assist'),
  ],
  substitutions: [away, { ...away, post: away.by, by: 'gridWorker-002001' }],
};

/** Many items with long names. */
export const manyDuties: DutyData = {
  ...soundDuties,
  services: Array.from({ length: 42 }, (_, index): GridService => {
    const base = services[index % services.length] as GridService;
    const more = (label: string | undefined): string => `${label}${index}，${label}`;
    return { ...base, id: `${base.id}-${index}`, label: text(more(base.label['zh-Hans']), more(base.label['zh-Hant']), more(base.label.en)) };
  }),
  duties: Array.from({ length: 42 }, (_, index) => duties.filter(({ service }) => service === services[index % services.length]?.id).map((one) => ({ ...one, service: `${one.service}-${index}` }))).flat(),
};
