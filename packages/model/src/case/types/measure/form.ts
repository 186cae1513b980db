import { text } from '../../../text/text.js';
import type { FormDefinition } from '../../../form/definition.js';
import { gridExitLadder, rungCategory } from '../../../supervision/ladders.js';
import { photos } from '../shared/fields.js';
import { placeConcerned, subject } from '../shared/matter.js';
import { categories } from './categories.js';
import { limit } from './limits.js';

/** A measure is on an organisation, or on one item that it has in the grid: the form asks for no person and has no place to name one. */
export const form: FormDefinition = {
  id: 'measure-intake',
  version: 1,
  title: text('对单位采取督办措施', '對單位採取督辦措施', 'Take a measure on an organisation'),
  intro: text('措施只针对单位及其工作，不针对个人。', '措施只針對單位及其工作，不針對個人。', 'A measure is on an organisation and its work, never on a person.'),
  sections: [
    {
      id: 'measure',
      title: text('对哪个单位、什么措施', '對哪個單位、什麼措施', 'Which organisation, which measure'),
      fields: [
        { kind: 'organisation', name: 'unit', label: text('被督办单位', '被督辦單位', 'Organisation'), required: true },
        { kind: 'tree', name: 'rung', label: text('措施', '措施', 'Measure'), required: true, leafOnly: true, tree: categories },
        {
          kind: 'text',
          name: 'service',
          label: text('所涉准入事项编号', '所涉准入事項編號', 'Number of the admitted item'),
          hint: text('只针对某一个准入事项的填写；针对整个单位的不填。', '只針對某一個准入事項的填寫；針對整個單位的不填。', 'Where it is on one item of the grid; leave empty where it is on the organisation.'),
          show: { in: [{ var: 'rung' }, gridExitLadder.rungs.map((rung) => rungCategory(gridExitLadder, rung))] },
          // The number of an item, and none that could be a person's: not 11 digits (telephone), not 18 (identity card).
          pattern: '^(?!\\d{11}$|\\d{17}[\\dXx]$)[A-Za-z0-9-]{1,64}$',
          patternMessage: text('请填写准入清单上的事项编号', '請填寫准入清單上的事項編號', 'The number as it stands on the list'),
          maxLength: 64,
        },
        { ...subject, label: text('事由', '事由', 'What it is for') },
      ],
    },
    {
      id: 'grounds',
      title: text('依据和要求', '依據和要求', 'Grounds and what is required'),
      fields: [
        {
          kind: 'longText',
          name: 'grounds',
          label: text('事实和理由', '事實和理由', 'Facts and reasons'),
          hint: text('写单位的工作，不写人。', '寫單位的工作，不寫人。', 'About the work of the organisation, nothing about persons.'),
          required: true,
          minLength: 4,
          maxLength: 1000,
        },
        { kind: 'longText', name: 'requirement', label: text('整改要求', '整改要求', 'What is to be put right'), required: true, minLength: 4, maxLength: 1000 },
        limit.field,
        placeConcerned,
        photos,
      ],
    },
  ],
};
