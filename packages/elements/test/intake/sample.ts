import { createClient, localBackend, memoryDrafts, type Drafts, type LinliClient } from '@linli/client';
import { appeal, text, type CaseType, type Division, type Field, type FormValues, type Organisation } from '@linli/model';
import type { LinliIntakeForm } from '@linli/elements';
import { aTimeout, fixture, html } from '@open-wc/testing';
import '@linli/elements/cases/intake-form/define.js';

const divisions: Record<string, Division[]> = {
  '36': [{ code: '3601', name: '甲市' }],
  '3601': [{ code: '360102', name: '乙区' }, { code: '360103', name: '丙区' }],
  '360102': [{ code: '360102001', name: '丁街道' }],
  '360102001': [{ code: '360102001001', name: '戊社区' }],
};

const organisations: Organisation[] = [
  { id: 'centre', name: text('综治中心', '綜治中心', 'Centre'), kind: 'centre', area: '3601' },
  { id: 'streets', name: text('城市管理局', '城市管理局', 'Streets department'), kind: 'department', area: '360102' },
  { id: 'housing', name: text('住房保障局', '住房保障局', 'Housing department'), kind: 'department', area: '360102' },
];

const label = (name: string) => text(name, name, name);
const options = (count: number) => Array.from({ length: count }, (_, index) => ({ value: `o${index}`, label: label(`选项 ${index}`) }));

/** One field of every kind. */
export const everyKind: Field[] = [
  { kind: 'text', name: 'title', label: label('标题'), hint: text('一句话', '一句話', 'One sentence'), required: true, maxLength: 20 },
  { kind: 'longText', name: 'detail', label: label('经过'), maxLength: 50 },
  { kind: 'number', name: 'count', label: label('人数'), unit: label('人'), min: 1, decimals: 0 },
  { kind: 'single', name: 'few', label: label('少数选项'), required: true, options: options(3) },
  { kind: 'single', name: 'many', label: label('多数选项'), options: options(9) },
  { kind: 'multiple', name: 'several', label: label('可多选'), options: options(4) },
  {
    kind: 'tree',
    name: 'category',
    label: label('类别'),
    required: true,
    leafOnly: true,
    tree: [
      { value: 'a', label: text('市容', '市容', 'Streets'), children: [{ value: 'a.noise', label: text('噪声', '噪音', 'Noise') }, { value: 'a.rubbish', label: label('垃圾') }] },
      { value: 'b', label: label('其他') },
    ],
  },
  { kind: 'date', name: 'day', label: label('日期'), max: 'today' },
  { kind: 'phone', name: 'phone', label: label('电话'), why: label('用于回访') },
  { kind: 'place', name: 'place', label: label('地点'), required: true, level: 'township', maxLength: 50 },
  { kind: 'attachment', name: 'files', label: label('附件'), maxFiles: 3, maxBytes: 1000, types: ['image/jpeg', 'image/png'] },
  { kind: 'organisation', name: 'unit', label: label('单位') },
  { kind: 'organisation', name: 'units', label: label('多个单位'), multiple: true },
  { kind: 'rating', name: 'stars', label: label('评分'), max: 5 },
  { kind: 'consent', name: 'consent', label: label('同意'), required: true, statement: label('我同意') },
];

const conditional: Field[] = [
  { kind: 'text', name: 'reason', label: label('原因'), show: { '==': [{ var: 'few' }, 'o1'] }, required: true, maxLength: 20 },
];

/** A case type whose form has every kind of field, and a section that one answer reveals. */
export const sample: CaseType = {
  ...appeal,
  id: 'sample',
  label: label('样例'),
  projection: { title: 'title', category: 'category', place: 'place' },
  form: {
    id: 'sample-form',
    version: 1,
    title: text('提交样例', '提交樣例', 'File a sample'),
    sections: [
      { id: 'all', title: label('全部'), fields: everyKind },
      { id: 'more', title: label('补充'), fields: conditional },
    ],
  },
};

/** Values that the sample form accepts. */
export const sound: FormValues = {
  title: '路灯不亮',
  few: 'o0',
  category: 'a.noise',
  place: { division: '360102001', text: '门口' },
  consent: true,
};

export function makeClient(drafts: Drafts = memoryDrafts(() => new Date().toISOString())): Promise<LinliClient> {
  const backend = localBackend({
    caseTypes: [appeal, sample],
    actor: { role: 'applicant', holds: [] },
    divisions: (parent) => Promise.resolve(divisions[parent ?? ''] ?? []),
    organisations,
    indexedDB: null,
  });
  return createClient({ backend, drafts, logger: { warn: () => undefined } });
}

/** The form on the page, with its draft already looked for. */
export async function mount(client: LinliClient, attributes: { lang?: string; draftKey?: string } = {}): Promise<LinliIntakeForm> {
  const form = await fixture<LinliIntakeForm>(html`
    <linli-intake-form type="sample" area="360102" lang=${attributes.lang ?? 'zh-Hans'} draft-key=${attributes.draftKey ?? ''} .client=${client}></linli-intake-form>
  `);
  await settle(form);
  return form;
}

/** Waits for lists and drafts, which come from memory here, and for what they change: until the form has stopped changing. */
export async function settle(form: LinliIntakeForm): Promise<void> {
  let last: string | undefined;
  for (let unchanged = 0; unchanged < 5; ) {
    await aTimeout(5);
    await form.updateComplete;
    const now = form.shadowRoot?.innerHTML;
    unchanged = now === last ? unchanged + 1 : 0;
    last = now;
  }
}

/** One element inside the form; throws when it is not there. */
export function find<E extends Element = HTMLElement>(form: LinliIntakeForm, selector: string): E {
  const found = form.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}`);
  return found;
}

export function all<E extends Element = HTMLElement>(form: LinliIntakeForm, selector: string): E[] {
  return [...form.renderRoot.querySelectorAll<E>(selector)];
}

/** Enters a value as a person does: the control changes, then says so. */
export async function enter(form: LinliIntakeForm, name: string, value: string): Promise<void> {
  const control = find<HTMLInputElement>(form, `[name="${name}"]`);
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await form.updateComplete;
}

export async function tick(form: LinliIntakeForm, name: string, value: string): Promise<void> {
  find(form, `[name="${name}"][value="${value}"]`).click();
  await form.updateComplete;
}
