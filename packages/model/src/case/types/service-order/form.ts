import type { Choice, FormDefinition } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import { contactable, contactFields, hideFromHandler, leavesContact, usualConsent } from '../shared/contact.js';
import { place, subject } from '../shared/matter.js';
import { catalogue } from './categories.js';

/** How a service reaches whoever ordered it. */
export const modes: Choice[] = [
  { value: 'home', label: text('上门服务', '上門服務', 'At my home') },
  { value: 'window', label: text('到窗口领取', '到窗口領取', 'At the counter') },
  { value: 'online', label: text('网上办理', '網上辦理', 'Online') },
];

/** An order from the catalogue. Who must be met must be reachable; for what is done online that is their choice. */
export const form: FormDefinition = {
  id: 'service-order',
  version: 1,
  title: text('点单办事', '點單辦事', 'Order a service'),
  intro: text(
    '从服务清单里点单，由单位准备好，工作人员送办到您手上。',
    '從服務清單裡點單，由單位準備好，工作人員送辦到您手上。',
    'Choose from the list. A unit prepares it, and staff bring it to you.',
  ),
  sections: [
    {
      id: 'service',
      title: text('要办什么', '要辦什麼', 'What you order'),
      fields: [
        { kind: 'tree', name: 'category', label: text('服务项目', '服務項目', 'Service'), required: true, leafOnly: true, tree: catalogue },
        { ...subject, hint: text('例如：代办老年优待证', '例如：代辦老年優待證', 'For example: apply for a senior card for me') },
        {
          kind: 'longText',
          name: 'detail',
          label: text('还需要说明什么', '還需要說明什麼', 'Anything we should know'),
          hint: text('请不要写身份证号、银行卡号和病情。', '請不要寫身分證號、銀行卡號和病情。', 'Leave out identity and bank card numbers, and what concerns your health.'),
          maxLength: 1000,
        },
      ],
    },
    {
      id: 'delivery',
      title: text('怎么送办', '怎麼送辦', 'How it reaches you'),
      fields: [
        { kind: 'single', name: 'mode', label: text('方式', '方式', 'How'), required: true, options: modes },
        { ...place, label: text('在哪里办', '在哪裡辦', 'Where'), hint: text('上门服务的写地址；其他的写所在社区。', '上門服務的寫地址；其他的寫所在社區。', 'For a visit your address; otherwise your community.') },
        {
          kind: 'date',
          name: 'wishedOn',
          label: text('希望哪天', '希望哪天', 'The day you would like'),
          hint: text('具体时间由单位与您约定。', '具體時間由單位與您約定。', 'The unit will agree on a time with you.'),
          show: { '!=': [{ var: 'mode' }, 'online'] },
          min: 'today',
        },
      ],
    },
    {
      id: 'contact',
      title: text('怎么联系您', '怎麼聯繫您', 'How to reach you'),
      fields: [
        {
          ...contactable,
          hint: text('网上办理可以不留，凭回执查看结果。', '網上辦理可以不留，憑回執查看結果。', 'Not needed for what is done online: your receipt shows the result.'),
          show: { '==': [{ var: 'mode' }, 'online'] },
        },
        ...contactFields({
          show: { or: [{ in: [{ var: 'mode' }, ['home', 'window']] }, leavesContact] },
          why: text('只用于约定时间、送办这项服务和回访。', '只用於約定時間、送辦這項服務和回訪。', 'Used only to agree on a time, to bring you this service and to call you back.'),
          confidential: hideFromHandler,
          consent: usualConsent,
        }),
      ],
    },
  ],
};
