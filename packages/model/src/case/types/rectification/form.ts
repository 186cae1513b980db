import { text } from '../../../text/text.js';
import type { FormDefinition } from '../../../form/definition.js';
import { photos } from '../shared/fields.js';
import { placeConcerned, project, subject } from '../shared/matter.js';
import { categories } from './categories.js';
import { limit } from './limits.js';

/** What an order to rectify says: which organisation, what was found, what is to be done and by when. It names no person. */
export const form: FormDefinition = {
  id: 'rectification-intake',
  version: 1,
  title: text('下达整改', '下達整改', 'Order a rectification'),
  sections: [
    {
      id: 'finding',
      title: text('发现的问题', '發現的問題', 'What was found'),
      fields: [
        { kind: 'organisation', name: 'unit', label: text('整改单位', '整改單位', 'Who has to rectify'), required: true },
        { kind: 'tree', name: 'source', label: text('问题来源', '問題來源', 'Where it was found'), required: true, leafOnly: true, tree: categories },
        subject,
        {
          kind: 'longText',
          name: 'finding',
          label: text('具体问题', '具體問題', 'The finding'),
          hint: text('写单位的工作哪里有问题，不写人。', '寫單位的工作哪裡有問題，不寫人。', 'Say what is wrong with the work of the organisation, nothing about persons.'),
          required: true,
          minLength: 4,
          maxLength: 1000,
        },
        photos,
      ],
    },
    {
      id: 'order',
      title: text('整改要求', '整改要求', 'What is required'),
      fields: [
        { kind: 'longText', name: 'requirement', label: text('整改要求', '整改要求', 'What is to be done'), required: true, minLength: 4, maxLength: 1000 },
        limit.field,
        placeConcerned,
        project,
      ],
    },
  ],
};
