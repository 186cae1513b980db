import type { TreeNode } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import { branch, leaf } from '../shared/tree.js';

/** The catalogue that people order from: a small start that each place replaces by what its units do provide. */
export const catalogue: TreeNode[] = [
  branch('errand', text('跑腿代办', '跑腿代辦', 'Errands'), [
    leaf('documents', text('证件材料代办', '證件材料代辦', 'Papers and certificates')),
    leaf('payment', text('代缴费用', '代繳費用', 'Paying bills')),
    leaf('fetch', text('代取代送', '代取代送', 'Fetching and bringing')),
  ]),
  branch('legal', text('法律服务', '法律服務', 'Legal services'), [
    leaf('advice', text('法律咨询', '法律諮詢', 'Legal advice')),
    leaf('aid', text('法律援助申请', '法律援助申請', 'Applying for legal aid')),
    leaf('notary', text('公证预约', '公證預約', 'Notary appointment')),
  ]),
  branch('welfare', text('社保民政', '社保民政', 'Insurance and welfare'), [
    leaf('insurance', text('社保医保办理', '社保醫保辦理', 'Social and medical insurance')),
    leaf('subsidy', text('救助补贴申请', '救助補貼申請', 'Applying for support')),
    leaf('certification', text('待遇资格认证', '待遇資格認證', 'Proving entitlement')),
  ]),
  branch('care', text('养老助残', '養老助殘', 'Care for older and disabled people'), [
    leaf('meals', text('助餐', '助餐', 'Meals')),
    leaf('nursing', text('上门护理', '上門護理', 'Nursing at home')),
    leaf('company', text('陪同就医', '陪同就醫', 'Company to the doctor')),
  ]),
  branch('home', text('居家安全', '居家安全', 'Home and safety'), [
    leaf('repair', text('小修小补', '小修小補', 'Small repairs')),
    leaf('gasCheck', text('燃气安检', '燃氣安檢', 'Gas check')),
    leaf('wiringCheck', text('用电安检', '用電安檢', 'Wiring check')),
  ]),
  branch('learning', text('教育培训', '教育培訓', 'Learning'), [
    leaf('afterSchool', text('课后看护', '課後看護', 'After-school care')),
    leaf('skills', text('技能培训', '技能培訓', 'Skills training')),
  ]),
  { value: 'other', label: text('其他服务', '其他服務', 'Another service') },
];
