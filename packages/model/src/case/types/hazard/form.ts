import type { FormDefinition } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import { category, place, scene, subject } from '../shared/matter.js';
import { categories, siteKinds } from './categories.js';

/** What is unsafe about which place. Nobody is named, and no field could name anybody. */
export const form: FormDefinition = {
  id: 'hazard-report',
  version: 1,
  title: text('登记安全隐患', '登記安全隱患', 'Report a hazard'),
  intro: text(
    '哪个场所、有什么隐患，拍照登记。只写场所和物，不写人。',
    '哪個場所、有什麼隱患，拍照登記。只寫場所和物，不寫人。',
    'Say which place is unsafe and how, with a photo. Write of places and things, not of people.',
  ),
  sections: [
    {
      id: 'place',
      title: text('哪个场所', '哪個場所', 'Which place'),
      fields: [
        { kind: 'single', name: 'siteKind', label: text('场所类型', '場所類型', 'Kind of place'), required: true, options: siteKinds },
        {
          kind: 'text',
          name: 'site',
          label: text('场所名称', '場所名稱', 'Name of the place'),
          hint: text('写全称，同一场所每次写法一致；道路写路名。', '寫全稱，同一場所每次寫法一致；道路寫路名。', 'In full, and the same each time; for a road, its name.'),
          required: true,
          minLength: 2,
          maxLength: 60,
        },
        place,
      ],
    },
    {
      id: 'hazard',
      title: text('什么隐患', '什麼隱患', 'What is unsafe'),
      fields: [
        {
          ...category(categories, text('隐患类别', '隱患類別', 'Kind of hazard')),
          hint: text('选最接近的一项，核实时会核对。', '選最接近的一項，核實時會核對。', 'Choose the nearest; it is checked when confirmed.'),
        },
        { ...subject, hint: text('例如：教学楼二层安全出口上锁', '例如：教學樓二層安全出口上鎖', 'For example: second-floor exit of the teaching block locked') },
        { kind: 'longText', name: 'detail', label: text('补充说明', '補充說明', 'More about it'), hint: text('只写场所和物，不写人。', '只寫場所和物，不寫人。', 'Places and things, not people.'), maxLength: 1000 },
        scene,
      ],
    },
  ],
};
