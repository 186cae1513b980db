import type { FormDefinition } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import { photos, yesNo } from '../shared/fields.js';
import { placeConcerned, project, subject } from '../shared/matter.js';
import { categories } from './categories.js';

/** What is registered of a decision: what it is, who decides, and whether it must be assessed. Nothing of any person. */
export const form: FormDefinition = {
  id: 'decision-risk-intake',
  version: 1,
  title: text('登记决策事项', '登記決策事項', 'Register a decision'),
  intro: text('登记的是决策和项目，不登记任何个人。', '登記的是決策和項目，不登記任何個人。', 'Decisions and projects are registered here, and no person.'),
  sections: [
    {
      id: 'decision',
      title: text('什么决策', '什麼決策', 'The decision'),
      fields: [
        { ...subject, label: text('决策或者项目名称', '決策或者項目名稱', 'Name of the decision or project'), maxLength: 80 },
        { kind: 'tree', name: 'category', label: text('种类', '種類', 'Kind'), required: true, leafOnly: true, tree: categories },
        { kind: 'organisation', name: 'body', label: text('决策单位', '決策單位', 'Deciding body'), required: true },
        { kind: 'longText', name: 'summary', label: text('主要内容和影响范围', '主要內容和影響範圍', 'What it is and whom it affects'), hint: text('写范围和群体规模，不写个人。', '寫範圍和群體規模，不寫個人。', 'Say how far it reaches and how many it affects, no persons.'), required: true, minLength: 10, maxLength: 2000 },
        { ...placeConcerned, label: text('实施地点', '實施地點', 'Where it is carried out') },
        { ...project, label: text('项目代码', '項目代碼', 'Project code'), hint: text('没有的不填。', '沒有的不填。', 'Leave empty if there is none.') },
        photos,
      ],
    },
    {
      id: 'need',
      title: text('是否应当评估', '是否應當評估', 'Must it be assessed'),
      fields: [
        {
          kind: 'single',
          name: 'required',
          label: text('是否应当进行社会稳定风险评估', '是否應當進行社會穩定風險評估', 'Must its risk to social stability be assessed'),
          required: true,
          options: yesNo,
        },
        {
          kind: 'longText',
          name: 'ground',
          label: text('应当或者不须评估的依据', '應當或者不須評估的依據', 'On what ground'),
          hint: text('例如：列入本级重大决策目录；已按规定评估，不重复评估', '例如：列入本級重大決策目錄；已按規定評估，不重複評估', 'For example: on this level’s list of major decisions; assessed already under another rule'),
          required: true,
          minLength: 4,
          maxLength: 500,
        },
      ],
    },
  ],
};
