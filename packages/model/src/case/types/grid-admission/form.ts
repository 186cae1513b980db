import { text } from '../../../text/text.js';
import type { FormDefinition } from '../../../form/definition.js';
import { photos } from '../shared/fields.js';
import { placeConcerned, subject } from '../shared/matter.js';
import { categories } from './categories.js';

/** What a department asks of grids, by what right, and what it gives for it. It stays responsible for the item. */
export const form: FormDefinition = {
  id: 'grid-admission-intake',
  version: 1,
  title: text('申请事项准入网格', '申請事項准入網格', 'Apply for an item to be admitted to the grid'),
  intro: text('批准后列入清单并公布；部门仍然对事项负责。', '批准後列入清單並公布；部門仍然對事項負責。', 'Once approved it is listed and published. The department stays responsible for it.'),
  sections: [
    {
      id: 'item',
      title: text('什么事项', '什麼事項', 'Which item'),
      fields: [
        { ...subject, name: 'item', label: text('事项名称', '事項名稱', 'The item'), hint: text('例如：路灯故障上报', '例如：路燈故障上報', 'For example: street lamps that are out') },
        { kind: 'tree', name: 'line', label: text('条线', '條線', 'Line'), required: true, leafOnly: true, tree: categories },
        {
          kind: 'longText',
          name: 'task',
          label: text('网格做什么', '網格做什麼', 'What the grid does'),
          hint: text('写清做什么、多久一次。', '寫清做什麼、多久一次。', 'What it does, and how often.'),
          required: true,
          minLength: 4,
          maxLength: 500,
        },
        {
          kind: 'longText',
          name: 'excluded',
          label: text('网格不做什么', '網格不做什麼', 'What it does not'),
          hint: text('例如：不处罚、不收费、不入户登记人员信息。', '例如：不處罰、不收費、不入戶登記人員資訊。', 'For example: no fines, no fees, no taking down of who lives where.'),
          required: true,
          minLength: 4,
          maxLength: 500,
        },
        { ...placeConcerned, label: text('在哪里适用', '在哪裡適用', 'Where it applies') },
      ],
    },
    {
      id: 'grounds',
      title: text('依据和保障', '依據和保障', 'Grounds and support'),
      fields: [
        { kind: 'text', name: 'basis', label: text('法律或者政策依据', '法律或者政策依據', 'Its basis in law or policy'), required: true, minLength: 4, maxLength: 120 },
        { kind: 'longText', name: 'reason', label: text('为什么需要网格来做', '為什麼需要網格來做', 'Why grids should do it'), required: true, minLength: 10, maxLength: 1000 },
        {
          kind: 'longText',
          name: 'support',
          label: text('部门提供的保障', '部門提供的保障', 'What the department gives for it'),
          hint: text('例如：培训、经费、联系岗位。', '例如：培訓、經費、聯絡崗位。', 'For example: training, money, a post to call.'),
          required: true,
          minLength: 4,
          maxLength: 1000,
        },
        { kind: 'organisation', name: 'centre', label: text('报送哪个综治中心', '報送哪個綜治中心', 'Which centre decides'), required: true, kinds: ['centre'] },
        photos,
      ],
    },
  ],
};
