import { text } from '../text/text.js';
import type { Text } from '../text/text-schema.js';
import type { CentreLevel, Zone, ZoneKind } from './centre.js';

type DefaultKind = Exclude<ZoneKind, 'x'>;

const labels: Readonly<Record<DefaultKind, Text>> = {
  reception: text('综合接待区', '綜合接待區', 'Reception'),
  mediation: text('矛盾调解区', '矛盾調解區', 'Mediation'),
  petition: text('信访接待区', '信訪接待區', 'Petitions'),
  legal: text('公共法律服务区', '公共法律服務區', 'Legal services'),
  litigation: text('诉讼服务区', '訴訟服務區', 'Court services'),
  arbitration: text('劳动仲裁区', '勞動仲裁區', 'Labour arbitration'),
  psychology: text('心理服务区', '心理服務區', 'Counselling'),
  grid: text('网格服务区', '網格服務區', 'Grid services'),
  command: text('协调调度区', '協調調度區', 'Coordination'),
};

/** What a citizen can do in a zone, in one line. A zone of the place's own (X) says so by its label. */
export const zonePurposes: Readonly<Record<DefaultKind, Text>> = {
  reception: text('咨询、登记、取号', '諮詢、登記、取號', 'Ask, register, take a number'),
  mediation: text('邻里、家庭、合同等纠纷调解', '鄰里、家庭、合約等糾紛調解', 'Disputes between neighbours, in families, over contracts'),
  petition: text('反映问题、提出意见和建议', '反映問題、提出意見和建議', 'Report a problem, comment or suggest'),
  legal: text('法律咨询、法律援助、公证', '法律諮詢、法律援助、公證', 'Legal advice, legal aid, notary'),
  litigation: text('立案指引、诉前调解、司法确认', '立案指引、訴前調解、司法確認', 'Filing a suit, mediation before it, court confirmation'),
  arbitration: text('拖欠工资等劳动争议', '拖欠工資等勞動爭議', 'Unpaid wages and other labour disputes'),
  psychology: text('心理咨询，需要预约', '心理諮詢，需要預約', 'Counselling, by appointment'),
  grid: text('找到您的网格，办理代办事项', '找到您的網格，辦理代辦事項', 'Find your grid, have things done for you'),
  command: text('几个部门一起办的事在这里协调', '幾個部門一起辦的事在這裡協調', 'Matters that need several departments are coordinated here'),
};

const zoneOf = (kind: DefaultKind): Zone => ({ id: kind, kind, label: labels[kind], windows: [] });

/**
 * The nine zones (9 + X) that the product comes with: services to citizens only. The national nine (综治中心规范化建设) name modules for
 * control over persons too; those are left out and not offered. Windows are the place's to add, as is X.
 */
export const defaultZones: readonly Zone[] = /* @__PURE__ */ (Object.keys(labels) as DefaultKind[]).map(zoneOf);

/** A preset: what a level usually has room for. No rule names it. */
const byLevel: Readonly<Record<CentreLevel, readonly DefaultKind[]>> = {
  province: ['reception', 'mediation', 'petition', 'legal', 'command'],
  prefecture: ['reception', 'mediation', 'petition', 'legal', 'litigation', 'arbitration', 'psychology', 'command'],
  county: Object.keys(labels) as DefaultKind[],
  township: ['reception', 'mediation', 'petition', 'legal', 'psychology', 'grid', 'command'],
  community: ['reception', 'mediation', 'legal', 'grid'],
};

/** The zones that a new centre of a level begins with, for its author to edit. */
export function zonePreset(level: CentreLevel): Zone[] {
  return byLevel[level].map(zoneOf);
}
