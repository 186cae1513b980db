import type { Condition } from '../../../form/condition.js';
import type { Field, FieldOf } from '../../../form/definition.js';
import type { Text } from '../../../text/text-schema.js';
import { text } from '../../../text/text.js';
import { yes, yesNo } from './fields.js';

/** Whether the person leaves their details at all: what can be handled without may be filed without (个人信息保护法 16). */
export const contactable: FieldOf<'single'> = {
  kind: 'single',
  name: 'contactable',
  label: text('是否留下联系方式', '是否留下聯繫方式', 'Leave your contact details'),
  requiredMessage: text('请选择是否留下联系方式', '請選擇是否留下聯繫方式', 'Choose whether to leave your contact details'),
  required: true,
  options: yesNo,
};

export const leavesContact: Condition = { '==': [{ var: contactable.name }, yes] };

interface ContactOptions {
  /** When the person is asked for; without: when they leave their details. */
  show?: Condition;
  name?: Pick<FieldOf<'text'>, 'label' | 'why'>;
  /** Why the telephone number is needed (个人信息保护法 17). */
  why: Text;
  /** The question whether the handling organisation may know; without: it has to. */
  confidential?: Text;
  /** What is agreed to; without: the law gives the duty, and no consent is asked for (个人信息保护法 13-3). */
  consent?: Text;
}

/** Who may be called, whether the handling organisation may know, and the notice. */
export function contactFields({ show = leavesContact, name = called, why, confidential, consent }: ContactOptions): Field[] {
  return [
    { kind: 'text', name: 'name', ...name, show, required: true, maxLength: 30, autocomplete: 'name' },
    { kind: 'phone', name: 'phone', label: text('联系电话', '聯繫電話', 'Telephone'), why, show, required: true, autocomplete: 'tel' },
    ...(confidential ? [confidentiality(confidential, show)] : []),
    ...(consent ? [agreement(consent, show)] : []),
  ];
}

const called = {
  label: text('您的称呼', '您的稱呼', 'Your name'),
  why: text('便于工作人员与您联系时称呼。', '便於工作人員與您聯繫時稱呼。', 'So that staff can address you when they call.'),
};

/** The questions that most types ask as they are (济南市12345条例 16). */
export const hideFromHandler = text('是否对承办单位保密您的身份', '是否對承辦單位保密您的身分', 'Keep your identity from the handling unit');
export const usualConsent = text(
  '我已知晓：上述联系方式由受理机构用于办理本事项，办结后按档案规定保存；我可以要求查阅、更正或删除。',
  '我已知曉：上述聯繫方式由受理機構用於辦理本事項，辦結後按檔案規定保存；我可以要求查閱、更正或刪除。',
  'I understand that these details are used by the receiving body to handle this matter and kept as its records rules say, and that I may ask to see, correct or delete them.',
);

function confidentiality(label: Text, show: Condition): Field {
  return {
    kind: 'single',
    name: 'confidential',
    label,
    show,
    requiredMessage: text('请选择是否保密您的身份', '請選擇是否保密您的身分', 'Choose whether to keep your identity confidential'),
    required: true,
    options: yesNo,
  };
}

function agreement(statement: Text, show: Condition): Field {
  return { kind: 'consent', name: 'consent', label: text('个人信息告知与同意', '個人資訊告知與同意', 'Notice and consent'), show, required: true, statement };
}
