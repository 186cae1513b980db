import { appeal, text, type Attachment, type CaseType, type Choice, type FieldKind, type FieldOf, type FormDefinition, type FormValues } from '@linli/model';

const effects: Choice[] = [
  { value: 'traffic', label: text('通行', '通行', 'Getting through') },
  { value: 'safety', label: text('安全', '安全', 'Safety') },
  { value: 'sleep', label: text('休息', '休息', 'Sleep'), hint: text('晚上 10 点到早上 6 点', '晚上 10 點到早上 6 點', 'From 22:00 to 06:00') },
];

/** One field of each kind that a form can ask for. */
export const fieldOfKind: { [K in FieldKind]: FieldOf<K> } = {
  text: { kind: 'text', name: 'subject', label: text('一句话说明', '一句話說明', 'In one sentence'), hint: text('例如：小区门口路灯不亮', '例如：社區門口路燈不亮', 'For example: the street lamp at our gate is out'), required: true, minLength: 4, maxLength: 30 },
  longText: { kind: 'longText', name: 'detail', label: text('详细情况', '詳細情況', 'What happened'), required: true, minLength: 10, maxLength: 200 },
  number: { kind: 'number', name: 'households', label: text('涉及户数', '涉及戶數', 'Households concerned'), min: 1, max: 9999, decimals: 0, unit: text('户', '戶', 'households') },
  single: { kind: 'single', name: 'urgency', label: text('紧急程度', '緊急程度', 'How urgent it is'), required: true, options: [
    { value: 'normal', label: text('一般', '一般', 'Normal') },
    { value: 'urgent', label: text('紧急', '緊急', 'Urgent'), hint: text('今天不处理就会变得更糟', '今天不處理就會變得更糟', 'It gets worse unless it is seen to today') },
  ] },
  multiple: { kind: 'multiple', name: 'effects', label: text('影响了什么', '影響了什麼', 'What it affects'), max: 2, options: effects },
  tree: { kind: 'tree', name: 'category', label: text('事情的类别', '事情的類別', 'Kind of matter'), required: true, leafOnly: true, tree: appeal.categories },
  date: { kind: 'date', name: 'happenedOn', label: text('发生日期', '發生日期', 'Date'), min: '2020-01-01', max: 'today' },
  phone: { kind: 'phone', name: 'phone', label: text('联系电话', '聯繫電話', 'Telephone'), why: text('只用于核实情况和回访。', '只用於核實情況和回訪。', 'Used only to check facts and to call you back.'), required: true },
  place: { kind: 'place', name: 'place', label: text('事情发生的地点', '事情發生的地點', 'Where it happened'), required: true, level: 'community', maxLength: 120 },
  attachment: { kind: 'attachment', name: 'photos', label: text('照片或材料', '照片或材料', 'Photos or documents'), maxFiles: 3, maxBytes: 5 * 1024 * 1024, types: ['image/jpeg', 'image/png', 'application/pdf'] },
  consent: { kind: 'consent', name: 'consent', label: text('个人信息告知与同意', '個人資訊告知與同意', 'Notice and consent'), required: true, statement: text('我已知晓上述联系方式只用于办理本事项。', '我已知曉上述聯繫方式只用於辦理本事項。', 'I understand that these details are used for this matter only.') },
  organisation: { kind: 'organisation', name: 'assists', label: text('协办单位', '協辦單位', 'Assisting'), multiple: true },
  case: { kind: 'case', name: 'under', label: text('归到哪一件', '歸到哪一件', 'Under which case') },
  rating: { kind: 'rating', name: 'stars', label: text('您对办理是否满意', '您對辦理是否滿意', 'How satisfied are you'), required: true, max: 5 },
};

const photo: Attachment = { sha256: 'a'.repeat(64), name: '东门外路灯.jpg', type: 'image/jpeg', bytes: 183_204 };

/** A sound value for each of them. */
export const valuesOfKinds: FormValues = {
  subject: '小区东门外三盏路灯不亮',
  detail: '路灯不亮已有一周，晚上老人出行不便。',
  households: 120,
  urgency: 'urgent',
  effects: ['traffic', 'safety'],
  category: 'facilities.lighting',
  happenedOn: '2026-06-02',
  phone: '13800000001',
  place: { division: '360102001001', text: '东门外公交站旁' },
  photos: [photo],
  consent: true,
  assists: ['police'],
  stars: 4,
};

const form: FormDefinition = {
  id: 'every-kind',
  version: 1,
  title: text('每一种填写项', '每一種填寫項', 'Every kind of field'),
  intro: text('这张表只用来展示各种填写项。', '這張表只用來展示各種填寫項。', 'This form only shows what a form can ask for.'),
  sections: [{ id: 'all', title: text('填写项', '填寫項', 'Fields'), fields: Object.values(fieldOfKind) }],
};

/** A kind of matter whose form asks for every kind of field. */
export const everyKind: CaseType = { ...appeal, form };
