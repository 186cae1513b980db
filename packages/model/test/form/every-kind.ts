import { text, type Attachment, type Field, type FieldKind, type FieldOf, type FormDefinition, type FormValues } from '@linli/model';

/** A form of fifteen fields with every kind, a field that shows another, and a section that a choice shows. */
export const everyKind: FormDefinition = {
  id: 'every-kind',
  version: 1,
  title: text('公共设施报修', '公共設施報修', 'Repair of public facilities'),
  sections: [
    {
      id: 'matter',
      title: text('事情', '事情', 'The matter'),
      fields: [
        { kind: 'single', name: 'urgency', label: text('紧急程度', '緊急程度', 'How urgent it is'), required: true, options: [
          { value: 'normal', label: text('一般', '一般', 'Normal') },
          { value: 'urgent', label: text('紧急', '緊急', 'Urgent') },
        ] },
        { kind: 'tree', name: 'category', label: text('类别', '類別', 'Category'), required: true, leafOnly: true, tree: [
          { value: 'environment', label: text('市容环境', '市容環境', 'Environment'), children: [
            { value: 'environment.noise', label: text('噪声', '噪聲', 'Noise') },
            { value: 'environment.litter', label: text('垃圾', '垃圾', 'Litter') },
          ] },
        ] },
        { kind: 'text', name: 'subject', label: text('标题', '標題', 'Subject'), required: true, minLength: 2, maxLength: 20 },
        { kind: 'longText', name: 'detail', label: text('经过', '經過', 'What happened'), required: true, maxLength: 500 },
        { kind: 'place', name: 'place', label: text('地点', '地點', 'Where it is'), required: true, level: 'community', maxLength: 60 },
        { kind: 'date', name: 'happenedOn', label: text('发生日期', '發生日期', 'Day'), min: '2020-01-01', max: 'today' },
        { kind: 'multiple', name: 'effects', label: text('影响', '影響', 'Effects'), max: 2, options: [
          { value: 'traffic', label: text('通行', '通行', 'Traffic') },
          { value: 'safety', label: text('安全', '安全', 'Safety') },
          { value: 'sleep', label: text('休息', '休息', 'Sleep') },
        ] },
        { kind: 'number', name: 'households', label: text('涉及户数', '涉及戶數', 'Households'), min: 1, max: 9999, decimals: 0, unit: text('户', '戶', 'households') },
        { kind: 'text', name: 'danger', label: text('危险情况', '危險情況', 'Danger'), maxLength: 100,
          show: { in: ['safety', { var: 'effects' }] }, required: { '==': [{ var: 'urgency' }, 'urgent'] } },
        { kind: 'attachment', name: 'photos', label: text('照片', '照片', 'Photos'), maxFiles: 2, maxBytes: 1024, types: ['image/jpeg', 'image/png'] },
      ],
    },
    {
      id: 'contact',
      title: text('联系方式', '聯絡方式', 'Contact'),
      show: { '==': [{ var: 'urgency' }, 'urgent'] },
      fields: [
        { kind: 'phone', name: 'phone', label: text('电话', '電話', 'Telephone'), required: true },
        { kind: 'text', name: 'postcode', label: text('邮政编码', '郵遞區號', 'Postcode'), maxLength: 6, pattern: '\\d{6}', patternMessage: text('请填写 6 位邮政编码', '請填寫 6 位郵遞區號', 'Enter the six digits of the postcode') },
        { kind: 'consent', name: 'consent', label: text('个人信息处理说明', '個人資料處理說明', 'How we use your data'), required: true, statement: text('我同意', '我同意', 'I agree') },
      ],
    },
    {
      id: 'office',
      title: text('办理', '辦理', 'Office'),
      fields: [
        { kind: 'organisation', name: 'assists', label: text('协办单位', '協辦單位', 'Assisting'), multiple: true },
        { kind: 'rating', name: 'stars', label: text('满意程度', '滿意程度', 'Satisfaction'), max: 5 },
      ],
    },
  ],
};

export const fields: readonly Field[] = everyKind.sections.flatMap((section) => section.fields);
export const context = { today: '2026-11-21' };

export const photo: Attachment = { sha256: 'a'.repeat(64), name: '路灯.jpg', type: 'image/jpeg', bytes: 1000 };

/** Values that pass, with all fifteen fields shown. */
export const soundValues: FormValues = {
  urgency: 'urgent',
  category: 'environment.noise',
  subject: '路灯坏了',
  detail: '晚上 10 点以后没有亮过。\n路口很黑。',
  place: { division: '360102001001', text: '广场东路 12 号路口' },
  happenedOn: '2026-11-20',
  effects: ['traffic', 'safety'],
  households: 120,
  danger: '有老人跌倒',
  photos: [photo],
  phone: '13800138000',
  postcode: '330000',
  consent: true,
  assists: ['org-1'],
  stars: 4,
};

/** The field of that name and kind. */
export function fieldOf<K extends FieldKind>(kind: K, name: string): FieldOf<K> {
  const found = fields.find((field): field is FieldOf<K> => field.kind === kind && field.name === name);
  if (!found) throw new RangeError(`The form has no ${kind} field called ${name}`);
  return found;
}
