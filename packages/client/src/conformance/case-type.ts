import { text, type CaseType, type Field, type Transition } from '@linli/model';

/*
 * A kind of case for the kit alone: small, and with a step of every sort. Its second version is what new cases are filed under.
 */

const say = (word: string) => text(word, word, word);
const label = (name: string) => ({ name, label: say(name) });
const words = (name: string, more: object = {}): Field => ({ ...label(name), kind: 'text', maxLength: 100, ...more });

const open = ['filed', 'working'];

function step(action: string, by: Transition['by'], from: string[], more: Partial<Transition> = {}): Transition {
  return { action, label: say(action), done: say(action), from, by, fields: [], guards: [], effects: [], conflict: 'guarded', tone: 'neutral', public: false, ...more };
}

const applicant = { role: 'applicant' } as const;
const clerk = { role: 'clerk' } as const;
const dispatcher = { role: 'dispatcher' } as const;
const supervisor = { role: 'supervisor' } as const;

const transitions: Transition[] = [
  step('file', [applicant, clerk, { role: 'gridWorker' }], [], { step: 'intake', to: 'filed', effects: [{ clock: 'start', id: 'answer' }], public: true }),
  step('accept', [clerk], ['filed'], { step: 'accept', to: 'working', fields: [words('note')], public: true }),
  step('dispatch', [dispatcher], ['working'], {
    step: 'dispatch',
    fields: [{ ...label('lead'), kind: 'organisation', required: true }, words('note')],
    effects: [{ set: 'lead', value: { var: 'args.lead' } }],
  }),
  step('answer', [{ role: 'handler', as: 'lead' }], ['working'], {
    step: 'reply', to: 'answered', fields: [words('reply', { required: true, public: true }), { ...label('evidence'), kind: 'attachment', maxFiles: 3, maxBytes: 20_000_000, types: ['image/png', 'application/pdf'] }],
    effects: [{ clock: 'stop', id: 'answer' }], public: true,
  }),
  step('close', [clerk], ['answered'], { step: 'close', to: 'closed', public: true }),
  step('withdraw', [applicant], open, { step: 'withdraw', to: 'withdrawn', effects: [{ clock: 'stop', id: 'answer' }], public: true }),
  step('add', [applicant], open, { fields: [words('more', { required: true, public: true })], conflict: 'append', public: true }),
  step('remark', [clerk, dispatcher, supervisor, { role: 'handler' }], [...open, 'answered'], { fields: [words('note', { required: true })], conflict: 'append' }),
  step('describe', [clerk, dispatcher], open, {
    fields: [words('project'), words('category', { required: true })],
    effects: [{ set: 'project', value: { if: [{ var: 'args.project' }, { var: 'args.project' }, null] } }, { set: 'category', value: { var: 'args.category' } }],
    conflict: 'exact',
  }),
  step('regrid', [dispatcher, clerk], open, { fields: [words('grid', { required: true })], effects: [{ set: 'grid', value: { var: 'args.grid' } }], conflict: 'exact' }),
  step('merge', [clerk], open, { fields: [{ ...label('into'), kind: 'case', required: true }], effects: [{ set: 'mergedInto', value: { var: 'args.into' } }] }),
  step('supervise', [supervisor], open, {
    fields: [words('reason', { required: true })],
    effects: [{ set: 'supervision', members: { level: 'urge', sponsor: { var: 'actor.organisation' }, reason: { var: 'args.reason' }, since: { var: 'now' } } }],
  }),
];

const kit: CaseType = {
  id: 'kit',
  version: 1,
  label: say('Conformance'),
  receiptPrefix: 'CK',
  form: {
    id: 'kit',
    version: 1,
    title: say('Conformance'),
    sections: [
      {
        id: 'matter',
        title: say('Matter'),
        fields: [
          words('subject', { required: true, minLength: 2 }),
          { ...label('detail'), kind: 'longText', maxLength: 1000 },
          { ...label('sort'), kind: 'single', required: true, options: ['lamp', 'road', 'noise'].map((value) => ({ value, label: say(value) })) },
          { ...label('place'), kind: 'place', required: true, level: 'county', maxLength: 100 },
          words('project'),
          words('name'),
          { ...label('phone'), kind: 'phone' },
          { ...label('confidential'), kind: 'single', options: ['yes', 'no'].map((value) => ({ value, label: say(value) })) },
          { ...label('pictures'), kind: 'attachment', maxFiles: 3, maxBytes: 20_000_000, types: ['image/png', 'application/pdf'] },
        ],
      },
    ],
  },
  projection: { title: 'subject', category: 'sort', place: 'place', name: 'name', phone: 'phone', confidential: 'confidential', project: 'project' },
  categories: ['lamp', 'road', 'noise'].map((value) => ({ value, label: say(value) })),
  statuses: [
    { id: 'filed', label: say('filed'), explain: say('filed'), phase: 'open' },
    { id: 'working', label: say('working'), explain: say('working'), phase: 'open' },
    { id: 'answered', label: say('answered'), explain: say('answered'), phase: 'answered' },
    { id: 'closed', label: say('closed'), explain: say('closed'), phase: 'ended' },
    { id: 'withdrawn', label: say('withdrawn'), explain: say('withdrawn'), phase: 'ended' },
  ],
  transitions,
  clocks: [{ id: 'answer', label: say('answer'), limit: { amount: 10, unit: 'day' }, warnAfter: 0.5 }],
  notices: [],
};

/** The second version tells a new case from an old one: it has one step more. */
export const kitTypes: readonly CaseType[] = [kit, { ...kit, version: 2, transitions: [...transitions, step('greet', [clerk], open, { conflict: 'append' })] }];

/** Another kind, to be told from the first. */
export const otherType: CaseType = { ...kit, id: 'kitOther', receiptPrefix: 'CO' };
