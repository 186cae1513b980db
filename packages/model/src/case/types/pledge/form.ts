import type { FormDefinition } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import { placeConcerned, subject } from '../shared/matter.js';
import { categories } from './categories.js';

/** What is pledged to the public: the item, who answers for it, how much of what, and by when. All of it is published. */
export const form: FormDefinition = {
  id: 'pledge-intake',
  version: 1,
  title: text('录入为民实事', '錄入為民實事', 'Enter a pledge'),
  intro: text('这里的内容都会公布。', '這裡的內容都會公布。', 'All that is entered here is published.'),
  sections: [
    {
      id: 'item',
      title: text('什么实事', '什麼實事', 'What is pledged'),
      fields: [
        { ...subject, name: 'item', label: text('实事项目', '實事項目', 'The item'), hint: text('例如：新建社区食堂', '例如：新建社區食堂', 'For example: new community canteens') },
        { kind: 'tree', name: 'category', label: text('领域', '領域', 'Field'), required: true, leafOnly: true, tree: categories },
        { kind: 'longText', name: 'detail', label: text('做什么、谁受益', '做什麼、誰受益', 'What is done, and for whom'), required: true, minLength: 10, maxLength: 1000 },
        { kind: 'text', name: 'list', label: text('列入哪份清单', '列入哪份清單', 'On which list'), hint: text('例如：2026 年十件实事', '例如：2026 年十件實事', 'For example: ten pledges of 2026'), maxLength: 60 },
        { ...placeConcerned, label: text('在哪里', '在哪裡', 'Where') },
      ],
    },
    {
      id: 'owner',
      title: text('谁来做', '誰來做', 'Who does it'),
      fields: [
        { kind: 'organisation', name: 'owner', label: text('责任单位', '責任單位', 'Unit that answers for it'), required: true },
        { kind: 'organisation', name: 'assists', label: text('协办单位', '協辦單位', 'Assisting'), multiple: true },
      ],
    },
    {
      id: 'target',
      title: text('做到多少、什么时候', '做到多少、什麼時候', 'How much, and by when'),
      fields: [
        { kind: 'number', name: 'target', label: text('目标数量', '目標數量', 'Target'), required: true, min: 0.01, decimals: 2 },
        { kind: 'text', name: 'unit', label: text('计量单位', '計量單位', 'Unit of measure'), hint: text('例如：个、公里、户', '例如：個、公里、戶', 'For example: canteens, kilometres, homes'), required: true, maxLength: 12 },
        {
          kind: 'number',
          name: 'days',
          label: text('多少天内完成', '多少天內完成', 'Due within'),
          hint: text('从今天起算；公布的是算出的日期。', '從今天起算；公布的是算出的日期。', 'From today; the day that this comes to is what is published.'),
          required: true,
          min: 1,
          max: 1100,
          decimals: 0,
          unit: text('天', '天', 'days'),
        },
        {
          kind: 'longText',
          name: 'milestones',
          label: text('时间节点', '時間節點', 'Milestones'),
          hint: text('一行一个：什么时候做到什么。', '一行一個：什麼時候做到什麼。', 'One a line: what is reached by when.'),
          required: true,
          maxLength: 1000,
        },
        {
          kind: 'longText',
          name: 'proof',
          label: text('怎样算完成', '怎樣算完成', 'What shows that it is done'),
          hint: text('验收时对照检查。', '驗收時對照檢查。', 'It is verified against this.'),
          required: true,
          maxLength: 500,
        },
      ],
    },
  ],
};
