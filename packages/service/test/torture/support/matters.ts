import { appeal, text, type Actor, type CaseType, type FormValues, type Organisation, type Transition } from '@linli/model';

export const region = '350102';
export const start = Date.parse('2026-03-02T01:00:00Z');

export const organisations: Organisation[] = [
  { id: 'centre', name: text('鼓楼区综治中心', '鼓樓區綜治中心', 'Gulou Centre'), kind: 'centre', area: '35' },
  { id: 'roads', name: text('道路处', '道路處', 'Roads'), kind: 'department', area: region, parent: 'centre' },
  { id: 'neighbour', name: text('长乐区综治中心', '長樂區綜治中心', 'Changle Centre'), kind: 'centre', area: '350181' },
];

/** Of another county, which sees nothing of this one. */
export const elsewhere: Actor = { role: 'clerk', organisation: 'neighbour', area: '350181' };

export const clerk: Actor = { role: 'clerk', organisation: 'centre', area: '35' };

export const matter: FormValues = {
  kind: 'help', category: 'other', subject: '小区门口路灯不亮', detail: '小区东门的路灯坏了半个月，晚上出行很不方便，请尽快维修。', place: { division: '350102001001', text: '东门' },
  danger: 'no', contactable: 'yes', name: '欧阳小明', phone: '13912345678', confidential: 'no', consent: true,
};

const open = appeal.statuses.filter(({ phase }) => phase !== 'ended').map(({ id }) => id);
const step = (action: string, part: Partial<Transition>): Transition => ({
  action, label: text(action, action, action), done: text(action, action, action), from: open, by: [{ role: 'clerk' }], fields: [], guards: [], effects: [], conflict: 'append', tone: 'neutral', public: false, ...part,
});
const words = (name: string) => ({ kind: 'text', name, label: text(name, name, name), required: true, maxLength: 100 }) as unknown as Transition['fields'][number];

const way = ['register', 'triage', 'transfer'];

/** An appeal with one step of each conflict rule that can be taken again and again, and little else: what is tortured is the way, not the rules. */
export const tortured: CaseType = {
  ...appeal,
  notices: [],
  transitions: [
    ...appeal.transitions.filter(({ action }) => way.includes(action)),
    step('moveAway', { conflict: 'guarded', to: 'transferred' }),
    step('remark', { fields: [words('note')] }),
    step('lower', { conflict: 'guarded', fields: [words('note')], guards: [{ code: 'not-marked', when: { '!==': [{ var: 'case.project' }, 'locked'] }, message: text('已锁定', '已鎖定', 'Locked') }] }),
    step('mark', { conflict: 'exact', fields: [words('project')], effects: [{ set: 'project', value: { var: 'args.project' } }] }),
  ],
};
