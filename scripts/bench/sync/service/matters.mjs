import { randomBytes } from 'node:crypto';
import { appeal, receiptCode, receiptSecret, text, uuidv7 } from '@linli/model';

/** So many counties, six-digit codes. */
export const countiesOf = (count) => Array.from({ length: count }, (_, index) => String(350_102 + index));

export const organisations = [
  { id: 'centre', name: text('福州市综治中心', '福州市綜治中心', 'Fuzhou Centre'), kind: 'centre', area: '35' },
  { id: 'roads', name: text('道路处', '道路處', 'Roads'), kind: 'department', area: '35', parent: 'centre' },
];
export const caseTypes = [appeal];
export const actors = { clerk: { role: 'clerk', organisation: 'centre', area: '35' }, dispatcher: { role: 'dispatcher', organisation: 'centre', area: '35' } };

/** What is done with each matter, and by whom; nobody: the public. */
export const steps = [
  { action: 'register', actor: null },
  { action: 'triage', actor: 'clerk', args: {} },
  { action: 'accept', actor: 'clerk', args: {} },
  { action: 'dispatch', actor: 'dispatcher', args: { lead: 'roads' } },
];

/** The commands that carry a new matter of a county from the intake form to the department. */
export function matterIn(region) {
  const at = new Date().toISOString();
  const newId = () => uuidv7(Date.now(), randomBytes(10));
  const id = newId();
  const target = { region, id };
  const values = {
    kind: 'help', category: 'other', subject: '小区门口路灯不亮', detail: '小区东门的路灯坏了半个月，晚上出行很不方便，请尽快维修。', place: { division: `${region}001001`, text: '东门' },
    danger: 'no', contactable: 'yes', name: '欧阳小明', phone: '13912345678', confidential: 'no', consent: true,
  };
  const receipt = { code: receiptCode('SQ', at.slice(0, 10), randomBytes(7)), secret: receiptSecret(randomBytes(10)) };
  return steps.map(({ action, actor, args }) => ({
    actor,
    command: action === 'register'
      ? { id, v: 1, type: 'case.register', target, args: values, base: null, at, caseType: 'appeal', receipt }
      : { id: newId(), v: 1, type: `case.${action}`, target, args, base: null, at },
  }));
}
