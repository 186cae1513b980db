import { appeal, text, type CaseType, type FormValues, type Organisation, type Transition } from '@linli/model';
import type { Definitions } from '@linli/service/node';

export const region = '350102';

export const organisations: readonly Organisation[] = [
  { id: 'centre', name: text('鼓楼区综治中心', '鼓樓區綜治中心', 'Gulou Centre'), kind: 'centre', area: region },
  { id: 'urban', name: text('城市管理局', '城市管理局', 'Urban management'), kind: 'department', area: region, parent: 'centre' },
];

/** A whole intake form. */
export const matter: FormValues = {
  kind: 'help', category: 'other', subject: '小区门口路灯不亮', detail: '小区东门的路灯坏了半个月，晚上出行很不方便，请尽快维修。', place: { division: '350102001001', text: '东门' },
  danger: 'no', contactable: 'yes', name: '欧阳小明', phone: '13912345678', confidential: 'no', consent: true,
};

const open = appeal.statuses.filter(({ phase }) => phase !== 'ended').map(({ id }) => id);
const note = { kind: 'text', name: 'note', label: text('备注', '備註', 'Note'), required: true, maxLength: 100 } as unknown as Transition['fields'][number];

/** A step that can be taken again and again. */
const remark: Transition = {
  action: 'remark', label: text('备注', '備註', 'Remark'), done: text('已备注', '已備註', 'Remarked'), from: open, by: [{ role: 'clerk' }], fields: [note], guards: [], effects: [], conflict: 'append', tone: 'neutral', public: false,
};
const remarked: CaseType = { ...appeal, transitions: [...appeal.transitions, remark] };

export const definitions: Definitions = { regions: [region], organisations, caseTypes: [remarked] };
