import type { FormDefinition } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import { yes, yesNo } from '../shared/fields.js';
import { category, grid, place, scene, subject } from '../shared/matter.js';
import { categories } from './categories.js';

/** What a grid worker reports: a thing at a place. Nobody is named, and no field could name anybody. */
export const form: FormDefinition = {
  id: 'grid-event-report',
  version: 1,
  title: text('上报网格事件', '上報網格事件', 'Report an event'),
  intro: text(
    '看到什么、在哪里，拍照上报。只写事和物，不写人。',
    '看到什麼、在哪裡，拍照上報。只寫事和物，不寫人。',
    'Say what you see and where, with a photo. Write of things, not of people.',
  ),
  sections: [
    {
      id: 'event',
      title: text('什么事', '什麼事', 'What it is'),
      fields: [
        {
          ...category(categories, text('事件类别', '事件類別', 'Kind of event')),
          hint: text('选最接近的一项，研判时会核对。', '選最接近的一項，研判時會核對。', 'Choose the nearest; it is checked when assessed.'),
        },
        { ...subject, hint: text('例如：人行道井盖缺失', '例如：人行道井蓋缺失', 'For example: manhole cover missing on the pavement') },
        { kind: 'longText', name: 'detail', label: text('补充说明', '補充說明', 'More about it'), hint: text('只写事和物，不写人。', '只寫事和物，不寫人。', 'Things, not people.'), maxLength: 1000 },
        scene,
        {
          kind: 'single',
          name: 'danger',
          label: text('现在有没有危险', '現在有沒有危險', 'Is it dangerous now'),
          hint: text('有人身危险请立即拨打 110、119 或 120。', '有人身危險請立即撥打 110、119 或 120。', 'If someone is in danger call 110, 119 or 120 at once.'),
          required: true,
          options: yesNo,
        },
      ],
    },
    {
      id: 'when',
      title: text('在哪里、什么时候', '在哪裡、什麼時候', 'Where and when'),
      fields: [
        place,
        grid,
        {
          kind: 'single',
          name: 'late',
          label: text('是否半小时以前就看到了', '是否半小時以前就看到了', 'Was it seen more than half an hour ago'),
          hint: text('看到后应当在半小时内上报。', '看到後應當在半小時內上報。', 'What is seen is reported within half an hour.'),
          required: true,
          options: yesNo,
        },
        {
          kind: 'longText',
          name: 'lateReason',
          label: text('没有及时上报的原因', '沒有及時上報的原因', 'Why it was not reported at once'),
          hint: text('例如：没有网络信号', '例如：沒有網路訊號', 'For example: no network'),
          show: { '==': [{ var: 'late' }, yes] },
          required: true,
          maxLength: 200,
        },
      ],
    },
  ],
};
