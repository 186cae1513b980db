import type { TreeNode } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import { branch, leaf } from '../shared/tree.js';

/** What enterprises ask about: a small start that a city maps to its own list. */
export const categories: TreeNode[] = [
  branch('legal', text('法治服务', '法治服務', 'Law'), [
    leaf('checkUp', text('法治体检', '法治體檢', 'Legal check-up')),
    leaf('contract', text('合同协查', '合約協查', 'Contract review')),
    leaf('compliance', text('合规咨询', '合規諮詢', 'Compliance')),
    leaf('dispute', text('商事纠纷', '商事糾紛', 'Commercial disputes')),
  ]),
  branch('permits', text('审批证照', '審批證照', 'Permits'), [
    leaf('licence', text('证照办理', '證照辦理', 'Licences')),
    leaf('project', text('项目审批', '項目審批', 'Project approval')),
  ]),
  branch('money', text('资金税费', '資金稅費', 'Money'), [
    leaf('finance', text('融资', '融資', 'Finance')),
    leaf('arrears', text('账款拖欠', '帳款拖欠', 'Unpaid accounts')),
    leaf('charges', text('税费', '稅費', 'Taxes and charges')),
    leaf('policy', text('政策兑现', '政策兌現', 'Promised support')),
  ]),
  branch('premises', text('生产条件', '生產條件', 'Premises and supply'), [
    leaf('land', text('用地厂房', '用地廠房', 'Land and buildings')),
    leaf('utilities', text('水电气网', '水電氣網', 'Water, power, gas, network')),
    leaf('roads', text('道路物流', '道路物流', 'Roads and logistics')),
  ]),
  branch('labour', text('用工', '用工', 'Labour'), [
    leaf('hiring', text('招工', '招工', 'Finding staff')),
    leaf('insurance', text('社会保险', '社會保險', 'Social insurance')),
  ]),
  branch('market', text('市场环境', '市場環境', 'Market'), [
    leaf('competition', text('公平竞争', '公平競爭', 'Fair competition')),
    leaf('inspection', text('涉企检查执法', '涉企檢查執法', 'Inspections')),
    leaf('surroundings', text('周边环境', '周邊環境', 'Surroundings')),
  ]),
  { value: 'other', label: text('其他', '其他', 'Other') },
];
