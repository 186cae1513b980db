import type { Condition } from '../../../form/condition.js';
import type { TreeNode } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import { branch, leaf } from '../shared/tree.js';

/** The three kinds of petition by which the regulations set how it is handled (29, 30, 31), the first branch of every category. */
export type PetitionKind = 'suggestion' | 'accusation' | 'claim';

/** A small tree for a start; an office maps it to the list that it reports by. */
export const categories: TreeNode[] = [
  kind('claim', text('申诉求决', '申訴求決', 'Ask for a decision'), text('对处理不服，或者请求解决问题', '對處理不服，或者請求解決問題', 'You dispute a decision or ask for something to be settled'), [
    leaf('land', text('土地征收与拆迁安置', '土地徵收與拆遷安置', 'Land taking and resettlement')),
    leaf('rural', text('农业农村', '農業農村', 'Farming and villages')),
    leaf('labour', text('劳动与工资', '勞動與工資', 'Work and wages')),
    leaf('insurance', text('社会保障', '社會保障', 'Social security')),
    leaf('housing', text('住房与物业', '住房與物業', 'Housing and property')),
    leaf('education', text('教育', '教育', 'Schooling')),
    leaf('health', text('医疗卫生', '醫療衛生', 'Health care')),
    leaf('environment', text('生态环境', '生態環境', 'Environment')),
    leaf('enforcement', text('行政执法', '行政執法', 'Enforcement by authorities')),
    leaf('other', text('其他求决事项', '其他求決事項', 'Another matter')),
  ]),
  kind('suggestion', text('建议意见', '建議意見', 'Suggest something'), text('提出建议、意见', '提出建議、意見', 'You have a suggestion or an opinion'), [
    leaf('economy', text('经济发展', '經濟發展', 'The economy')),
    leaf('livelihood', text('民生保障', '民生保障', 'Livelihood')),
    leaf('urban', text('城乡建设', '城鄉建設', 'Town and country')),
    leaf('service', text('机关工作与服务', '機關工作與服務', 'How authorities work')),
    leaf('other', text('其他建议', '其他建議', 'Another suggestion')),
  ]),
  kind('accusation', text('检举控告', '檢舉控告', 'Report wrongdoing'), text('反映单位违纪违法或者不履职', '反映單位違紀違法或者不履職', 'An organisation broke rules or neglects its duty'), [
    leaf('inaction', text('不作为、慢作为', '不作為、慢作為', 'Does nothing, or acts late')),
    leaf('unlawful', text('违法行使职权', '違法行使職權', 'Misuse of powers')),
    leaf('fees', text('违规收费、摊派', '違規收費、攤派', 'Improper charges')),
    leaf('funds', text('资金与集体资产', '資金與集體資產', 'Public money and common property')),
    leaf('other', text('其他检举控告', '其他檢舉控告', 'Other wrongdoing')),
  ]),
];

/** Whether a category is of a kind. @param path where a rule finds the category: that of the case unless told */
export function isKind(kind: PetitionKind, path = 'case.category'): Condition {
  return { '==': [{ substr: [{ var: path }, 0, kind.length + 1] }, `${kind}.`] };
}

function kind(value: PetitionKind, label: TreeNode['label'], hint: TreeNode['label'], children: TreeNode[]): TreeNode {
  return { ...branch(value, label, children), hint };
}
