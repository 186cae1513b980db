import { text } from '../../../text/text.js';
import type { FormDefinition } from '../../../form/definition.js';
import { photos } from '../shared/fields.js';
import { placeConcerned, project, subject } from '../shared/matter.js';
import { categories } from './categories.js';
import { limit } from './limits.js';

/** What a meeting resolved: the item, who leads it, who assists, and by when. */
export const form: FormDefinition = {
  id: 'resolution-intake',
  version: 1,
  title: text('录入议定事项', '錄入議定事項', 'Enter a resolution'),
  sections: [
    {
      id: 'meeting',
      title: text('哪次会议', '哪次會議', 'Which meeting'),
      fields: [
        { kind: 'tree', name: 'meeting', label: text('会议类型', '會議類型', 'Kind of meeting'), required: true, leafOnly: true, tree: categories },
        { kind: 'date', name: 'heldOn', label: text('开会日期', '開會日期', 'Held on'), required: true, min: '2000-01-01', max: 'today' },
        { kind: 'text', name: 'minutes', label: text('纪要编号', '紀要編號', 'Number of the minutes'), maxLength: 60 },
      ],
    },
    {
      id: 'item',
      title: text('议定了什么', '議定了什麼', 'What was resolved'),
      fields: [
        { ...subject, name: 'item', label: text('议定事项', '議定事項', 'The item') },
        { kind: 'longText', name: 'requirement', label: text('具体要求', '具體要求', 'What is to be done'), required: true, minLength: 4, maxLength: 1000 },
        { kind: 'organisation', name: 'unit', label: text('主办单位', '主辦單位', 'Lead'), required: true },
        { kind: 'organisation', name: 'assists', label: text('协办单位', '協辦單位', 'Assisting'), multiple: true },
        limit.field,
        placeConcerned,
        project,
        photos,
      ],
    },
  ],
};
