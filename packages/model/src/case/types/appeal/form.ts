import { text } from '../../../text/text.js';
import type { FormDefinition } from '../../../form/definition.js';
import { contactable, contactFields, hideFromHandler, usualConsent } from '../shared/contact.js';
import { photos, yes, yesNo } from '../shared/fields.js';
import { category, detail, place, subject } from '../shared/matter.js';
import { categories } from './categories.js';

/** What is asked of someone who files an appeal: the matter first, the person last and only as far as needed. */
export const form: FormDefinition = {
  id: 'appeal-intake',
  version: 1,
  title: text('提交诉求', '提交訴求', 'File a matter'),
  intro: text(
    '请说明事情的经过和您的要求。我们会给您一个回执，凭回执可以查看办理进展。',
    '請說明事情的經過和您的要求。我們會給您一個回執，憑回執可以查看辦理進展。',
    'Tell us what happened and what you ask for. You will get a receipt with which you can follow the case.',
  ),
  sections: [
    {
      id: 'matter',
      title: text('什么事', '什麼事', 'What it is about'),
      fields: [
        {
          kind: 'single',
          name: 'kind',
          label: text('您要做什么', '您要做什麼', 'What you want to do'),
          requiredMessage: text('请选择您要做什么', '請選擇您要做什麼', 'Choose what you want to do'),
          required: true,
          options: [
            { value: 'help', label: text('求助', '求助', 'Ask for help') },
            { value: 'complaint', label: text('投诉', '投訴', 'Complain') },
            { value: 'report', label: text('举报问题', '舉報問題', 'Report a problem') },
            { value: 'consult', label: text('咨询', '諮詢', 'Ask a question') },
            { value: 'suggestion', label: text('提建议', '提建議', 'Make a suggestion') },
          ],
        },
        category(categories),
        { ...subject, hint: text('例如：小区门口路灯不亮', '例如：社區門口路燈不亮', 'For example: the street lamp at our gate is out') },
        {
          ...detail,
          hint: text('写清经过、影响和您的要求。请不要写身份证号、银行卡号。', '寫清經過、影響和您的要求。請不要寫身分證號、銀行卡號。', 'Say what happened, how it affects you and what you ask for. Leave out identity and bank card numbers.'),
          requiredMessage: text('请写明详细情况', '請寫明詳細情況', 'Say what happened'),
        },
        { ...photos, label: text('照片或材料', '照片或材料', 'Photos or documents') },
      ],
    },
    {
      id: 'where',
      title: text('在哪里、什么时候', '在哪裡、什麼時候', 'Where and when'),
      fields: [
        {
          ...place,
          label: text('事情发生的地点', '事情發生的地點', 'Where it happened'),
          requiredMessage: text('请填写事情发生的地点', '請填寫事情發生的地點', 'Say where it happened'),
          level: 'township',
        },
        {
          kind: 'date',
          name: 'happenedOn',
          label: text('发生日期', '發生日期', 'Date'),
          hint: text('一直存在的问题可以不填。', '一直存在的問題可以不填。', 'Leave empty if it goes on all the time.'),
          min: '2000-01-01',
          max: 'today',
        },
        {
          kind: 'single',
          name: 'danger',
          label: text('现在有没有人身危险', '現在有沒有人身危險', 'Is anyone in danger now'),
          hint: text('有人身危险请立即拨打 110、119 或 120。', '有人身危險請立即撥打 110、119 或 120。', 'If someone is in danger call 110, 119 or 120 at once.'),
          show: { in: [{ var: 'kind' }, ['help', 'report']] },
          requiredMessage: text('请选择现在有没有人身危险', '請選擇現在有沒有人身危險', 'Say whether anyone is in danger now'),
          required: true,
          options: yesNo,
        },
        {
          kind: 'longText',
          name: 'dangerDetail',
          label: text('危险的情况', '危險的情況', 'What the danger is'),
          show: { '==': [{ var: 'danger' }, yes] },
          required: true,
          maxLength: 300,
        },
      ],
    },
    {
      id: 'contact',
      title: text('怎么联系您', '怎麼聯繫您', 'How to reach you'),
      hint: text('不留联系方式也能提交，但我们无法回访您。', '不留聯繫方式也能提交，但我們無法回訪您。', 'You may file without these, but then we cannot call you back.'),
      fields: [
        contactable,
        ...contactFields({
          why: text('只用于办理这件事项时核实情况和回访。', '只用於辦理這件事項時核實情況和回訪。', 'Used only to check facts and call you back about this matter.'),
          confidential: hideFromHandler,
          consent: usualConsent,
        }),
      ],
    },
  ],
};
