import type { FieldOf, FormDefinition } from '../../form/definition.js';
import { text } from '../../text/text.js';
import type { CaseType } from '../case-type.js';

/** A workflow of the platform has no form: the least that a case is filed with stands in for one. */
export function standInForm(id: string): Pick<CaseType, 'form' | 'projection' | 'categories'> {
  const categories = [{ value: 'other', label: text('其他', '其他', 'Other') }];
  const form: FormDefinition = {
    id: `${id}-intake`,
    version: 1,
    title: text('提交事项', '提交事項', 'File a matter'),
    sections: [
      {
        id: 'matter',
        title: text('什么事', '什麼事', 'What it is about'),
        fields: [
          { kind: 'tree', name: 'category', label: text('事情的类别', '事情的類別', 'Kind of matter'), required: true, tree: categories, leafOnly: true },
          { kind: 'text', name: 'subject', label: text('一句话说明', '一句話說明', 'Summary in one sentence'), required: true, maxLength: 60 },
          { kind: 'longText', name: 'detail', label: text('详细情况', '詳細情況', 'What happened'), required: true, maxLength: 2000 },
          { kind: 'place', name: 'place', label: text('事情发生的地点', '事情發生的地點', 'Where it happened'), required: true, level: 'township', maxLength: 120 },
        ],
      },
    ],
  };
  return { form, projection: { title: 'subject', category: 'category', place: 'place' }, categories };
}

/** Whoever takes a step of the platform may say something with it. */
export function commentField(isPublic: boolean): FieldOf<'longText'> {
  return { kind: 'longText', name: 'comment', label: text('说明', '說明', 'Comment'), public: isPublic, maxLength: 1000 };
}

/** Who is to handle it: the platform names a person, we name the organisation. */
export function leadField(required: boolean): FieldOf<'organisation'> {
  return { kind: 'organisation', name: 'lead', label: text('主办单位', '主辦單位', 'Lead'), required, public: true };
}
