import type { TreeNode } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import { branch, leaf } from '../shared/tree.js';

/** Kinds of decisions and projects that are assessed for a start; a city maps them to its own list. */
export const categories: TreeNode[] = [
  branch('project', text('重大工程项目', '重大工程項目', 'Major project'), [
    leaf('transport', text('交通', '交通', 'Transport')),
    leaf('energy', text('能源', '能源', 'Energy')),
    leaf('waterworks', text('水利', '水利', 'Water works')),
    leaf('waste', text('垃圾、污水处理等设施', '垃圾、污水處理等設施', 'Waste, sewage and the like')),
    leaf('urban', text('城市建设与更新', '城市建設與更新', 'Urban building and renewal')),
    leaf('other', text('其他工程', '其他工程', 'Another project')),
  ]),
  branch('policy', text('重大政策', '重大政策', 'Major policy'), [
    leaf('expropriation', text('征地拆迁与补偿安置', '徵地拆遷與補償安置', 'Land taking, compensation, resettlement')),
    leaf('livelihood', text('就业、社保、教育、医疗', '就業、社保、教育、醫療', 'Work, social security, schooling, health')),
    leaf('price', text('价格与收费', '價格與收費', 'Prices and charges')),
    leaf('environment', text('资源与环境', '資源與環境', 'Resources and environment')),
    leaf('other', text('其他政策', '其他政策', 'Another policy')),
  ]),
  { value: 'reform', label: text('重大改革', '重大改革', 'Major reform') },
  { value: 'event', label: text('大型活动', '大型活動', 'Large event') },
  { value: 'other', label: text('其他决策', '其他決策', 'Another decision') },
];
