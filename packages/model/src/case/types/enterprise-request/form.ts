import type { Choice, FieldOf, FormDefinition } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import { contactable, contactFields, hideFromHandler, usualConsent } from '../shared/contact.js';
import { photos } from '../shared/fields.js';
import { category, detail, place, subject } from '../shared/matter.js';
import { categories } from './categories.js';

/** What an enterprise may ask for. */
export const kinds: Choice[] = [
  { value: 'request', label: text('反映诉求', '反映訴求', 'Ask for help') },
  { value: 'visit', label: text('请求走访', '請求走訪', 'Ask for a visit') },
  { value: 'checkUp', label: text('法治体检', '法治體檢', 'Legal check-up') },
  { value: 'contract', label: text('合同协查', '合約協查', 'Contract review') },
];

/**
 * Unified social credit code (GB 32100): 18 characters of digits and capitals without I, O, S, V, Z, the third to eighth digits.
 * The check character is not reckoned here, so a slip of the pen may pass.
 */
const uscc: FieldOf<'text'> = {
  kind: 'text',
  name: 'uscc',
  label: text('统一社会信用代码', '統一社會信用代碼', 'Unified social credit code'),
  hint: text('18 位，可以不填。', '18 位，可以不填。', '18 characters; you may leave it empty.'),
  pattern: '[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}',
  patternMessage: text('应为 18 位数字和大写字母，不含 I、O、S、V、Z', '應為 18 位數字和大寫字母，不含 I、O、S、V、Z', 'It has 18 digits and capitals, without I, O, S, V and Z'),
  maxLength: 18,
};

/** What is asked of an enterprise: the matter, the enterprise, and a contact person only if it wants to be called. */
export const form: FormDefinition = {
  id: 'enterprise-request',
  version: 1,
  title: text('企业诉求', '企業訴求', 'Request of an enterprise'),
  intro: text(
    '说明企业需要什么帮助。主办单位负责到底，结对单位协助。',
    '說明企業需要什麼幫助。主辦單位負責到底，結對單位協助。',
    'Say what your enterprise needs. One unit leads to the end; the paired organisation helps.',
  ),
  sections: [
    {
      id: 'matter',
      title: text('什么事', '什麼事', 'What it is about'),
      fields: [
        { kind: 'single', name: 'kind', label: text('需要什么', '需要什麼', 'What you need'), required: true, options: kinds },
        category(categories),
        { ...subject, hint: text('例如：厂区门前道路破损影响运输', '例如：廠區門前道路破損影響運輸', 'For example: the road at our gate is broken') },
        {
          ...detail,
          hint: text('写清情况和要求。请不要写商业秘密和个人信息。', '寫清情況和要求。請不要寫商業秘密和個人資訊。', 'Say how things are and what you ask for. Leave out trade secrets and personal information.'),
        },
        { ...photos, label: text('材料', '材料', 'Documents') },
      ],
    },
    {
      id: 'enterprise',
      title: text('哪家企业', '哪家企業', 'Which enterprise'),
      fields: [
        { kind: 'text', name: 'enterprise', label: text('企业名称', '企業名稱', 'Name of the enterprise'), required: true, minLength: 2, maxLength: 80, autocomplete: 'organization' },
        uscc,
        { ...place, level: 'township', label: text('企业所在地', '企業所在地', 'Where it is') },
      ],
    },
    {
      id: 'contact',
      title: text('联系人', '聯繫人', 'Contact person'),
      hint: text('不留联系人也能提交，凭回执查看结果。', '不留聯繫人也能提交，憑回執查看結果。', 'You may file without one; your receipt shows the result.'),
      fields: [
        { ...contactable, label: text('是否留下联系人', '是否留下聯繫人', 'Name a contact person'), requiredMessage: text('请选择是否留下联系人', '請選擇是否留下聯繫人', 'Choose whether to name a contact person') },
        ...contactFields({
          name: {
            label: text('联系人称呼', '聯繫人稱呼', 'Name of the contact person'),
            why: text('便于工作人员与联系人联系时称呼。', '便於工作人員與聯繫人聯繫時稱呼。', 'So that staff can address them when they call.'),
          },
          why: text('只用于办理这件事项时核实情况、约定走访和回访。', '只用於辦理這件事項時核實情況、約定走訪和回訪。', 'Used only to check facts, to agree on a visit and to call back about this matter.'),
          confidential: hideFromHandler,
          consent: usualConsent,
        }),
      ],
    },
  ],
};
