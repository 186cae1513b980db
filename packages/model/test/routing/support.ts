import { chinaCalendar, text, type Condition, type Organisation, type RoutedCase, type RoutingRule, type RoutingTable, type TreeNode } from '@linli/model';

export const categories: TreeNode[] = [
  branch('environment', text('市容环境', '市容環境', 'Street environment'), {
    noise: text('噪声扰民', '噪音擾民', 'Noise'), garbage: text('垃圾清运', '垃圾清運', 'Rubbish collection'),
  }),
  branch('facilities', text('公共设施', '公共設施', 'Public facilities'), {
    lighting: text('路灯照明', '路燈照明', 'Street lighting'), gas: text('燃气供暖', '燃氣供暖', 'Gas and heating'),
  }),
  { value: 'other', label: text('其他', '其他', 'Other') },
];

export const organisations: Organisation[] = ['centre', 'works', 'environment', 'police', 'gas', 'town'].map((id) => ({ id, name: text(id, id, id), kind: 'department', area: '360102' }));

/** Case types, categories, areas, channels and moments that tests route with. */
export const options = {
  types: ['appeal', 'hazard'],
  categories: ['environment', 'environment.noise', 'environment.garbage', 'facilities', 'facilities.lighting', 'facilities.gas', 'other'],
  areas: ['360102', '360102001', '360102001001', '360102002', '360103004', '441900003'],
  channels: ['web', 'phone', 'desk', 'grid'] as const,
  titles: ['小区门口路灯不亮', '工地夜间施工', ''],
};

/** Monday to Sunday, working days, a holiday, a make-up day and an unannounced year; night and day. */
export const moments = ['2026-06-15', '2026-06-20', '2026-10-01', '2026-10-10', '2026-12-01', '2027-03-01'].flatMap((day) => [`${day}T05:59:59+08:00`, `${day}T06:00:00+08:00`, `${day}T21:00:00+08:00`, `${day}T23:30:00+08:00`]);

export const calendar = chinaCalendar;
export const now = '2026-06-15T10:00:00+08:00';

export function item(more: Partial<RoutedCase> = {}): RoutedCase {
  const area = more.area ?? '360102001001';
  return {
    type: { id: 'appeal', version: 1 }, category: 'environment.noise', area, place: { division: area, text: '东门外' }, channel: 'web',
    title: '工地夜间施工', returns: 0, ...more,
  };
}

export function rule(id: string, when: Condition, more: Partial<RoutingRule> = {}): RoutingRule {
  return { id, when, then: { lead: 'works' }, ...more };
}

export function table(rules: RoutingRule[], more: Partial<RoutingTable> = {}): RoutingTable {
  return { id: 'county', version: 3, rules, otherwise: { lead: 'centre' }, ...more };
}

export const is = {
  category: (path: string): Condition => ({ '==': [{ var: 'category.path' }, path] }),
  branch: (path: string): Condition => ({ in: [path, { var: 'category.within' }] }),
  area: (code: string): Condition => ({ in: [code, { var: 'area.within' }] }),
  night: { or: [{ '>=': [{ var: 'time.hour' }, 22] }, { '<': [{ var: 'time.hour' }, 6] }] } as Condition,
  dayOff: { '===': [{ var: 'time.workday' }, false] } as Condition,
  channel: (channel: string): Condition => ({ '==': [{ var: 'channel' }, channel] }),
};

function branch(value: string, label: TreeNode['label'], children: Record<string, TreeNode['label']>): TreeNode {
  return { value, label, children: Object.entries(children).map(([name, childLabel]) => ({ value: `${value}.${name}`, label: childLabel })) };
}
