import type { FieldOf, TreeNode } from '../../../form/definition.js';
import { text } from '../../../text/text.js';
import { photos } from './fields.js';

/** What a matter is about: the parts of a form that several types ask for, and what staff may put right of it. */

export const subject: FieldOf<'text'> = {
  kind: 'text',
  name: 'subject',
  label: text('一句话说明', '一句話說明', 'Summary in one sentence'),
  required: true,
  minLength: 4,
  maxLength: 60,
};

export const detail: FieldOf<'longText'> = {
  kind: 'longText',
  name: 'detail',
  label: text('详细情况', '詳細情況', 'What happened'),
  required: true,
  minLength: 10,
  maxLength: 2000,
};

/** For whoever files: staff choose again. */
export function category(tree: TreeNode[], label = text('事情的类别', '事情的類別', 'Kind of matter')): FieldOf<'tree'> {
  return {
    kind: 'tree',
    name: 'category',
    label,
    hint: text('选最接近的一项，选错了工作人员会调整。', '選最接近的一項，選錯了工作人員會調整。', 'Choose the nearest; staff will put it right.'),
    required: true,
    leafOnly: true,
    tree,
  };
}

/** For staff, with `setIfGiven('category')`. */
export function changedCategory(tree: TreeNode[]): FieldOf<'tree'> {
  return {
    kind: 'tree',
    name: 'category',
    label: text('调整类别', '調整類別', 'Change the kind'),
    hint: text('类别正确时不填。', '類別正確時不填。', 'Leave empty if it is right.'),
    tree,
    leafOnly: true,
  };
}

/** Where something is, down to the community, since grids lie within one. */
export const place: FieldOf<'place'> = {
  kind: 'place',
  name: 'place',
  label: text('地点', '地點', 'Where it is'),
  requiredMessage: text('请填写地点', '請填寫地點', 'Say where it is'),
  required: true,
  level: 'community',
  maxLength: 120,
};

/** Where the work of an organisation is concerned. */
export const placeConcerned: FieldOf<'place'> = { ...place, label: text('涉及的地方', '涉及的地方', 'Where'), level: 'county' };

export const grid: FieldOf<'text'> = {
  kind: 'text',
  name: 'grid',
  label: text('所属网格', '所屬網格', 'Grid'),
  hint: text('网格编码，可以稍后补。', '網格編碼，可以稍後補。', 'The grid code; may be added later.'),
  // As long as the schemes in use are: 14 to 20 digits. Which one it is, a form cannot know.
  pattern: '^\\d{14,20}$',
  patternMessage: text('网格编码是 14 至 20 位数字', '網格編碼是 14 至 20 位數字', 'A grid code has 14 to 20 digits'),
  maxLength: 20,
};

export const project: FieldOf<'text'> = { kind: 'text', name: 'project', label: text('项目或专项行动', '項目或專項行動', 'Project or campaign'), maxLength: 60 };

/** Photos that show a place and no people: what is seen, not who. */
export const scene: FieldOf<'attachment'> = {
  ...photos,
  label: text('现场照片', '現場照片', 'Photos of the spot'),
  hint: text('最多 6 个，每个不超过 10 MB。请拍事、拍物，不拍人脸和车牌。', '最多 6 個，每個不超過 10 MB。請拍事、拍物，不拍人臉和車牌。', 'Up to 6 files of 10 MB each. Show the thing and the place: no faces, no number plates.'),
  requiredMessage: text('请附上现场照片', '請附上現場照片', 'Attach a photo of the spot'),
  required: true,
};

/** What the thing looks like once it was put right. */
export const sceneAfter: FieldOf<'attachment'> = { ...scene, label: text('处置后的照片', '處置後的照片', 'Photos after') };
