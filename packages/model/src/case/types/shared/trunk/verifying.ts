import type { FieldOf } from '../../../../form/definition.js';
import { text } from '../../../../text/text.js';
import type { Guard } from '../../../case-type.js';

/** How something was looked at. */
export const method: FieldOf<'single'> = {
  kind: 'single',
  name: 'method',
  label: text('核验方式', '核驗方式', 'How it was verified'),
  required: true,
  options: [
    { value: 'documents', label: text('核对材料', '核對材料', 'From documents') },
    { value: 'visit', label: text('现场查看', '現場查看', 'On the spot') },
  ],
};

/** Who handled something does not say whether it holds. */
export const othersWork: Guard = {
  code: 'own-work',
  when: { '!=': [{ var: 'case.lead' }, { var: 'actor.organisation' }] },
  message: text('主办单位不能核验自己办理的事项，由其他单位核验。', '主辦單位不能核驗自己辦理的事項，由其他單位核驗。', 'The organisation that led does not verify its own work: another does.'),
};
