/** The longest list of options that is shown as radio buttons; a longer one drops down. */
export const mostRadios = 7;

/** A mainland mobile number. */
export const phonePattern = '1[3-9][0-9]{9}';

/** What is said about a value that breaks a rule. */
export const messages = {
  required: (label) => `请填写${label}`,
  tooShort: (label, min) => `${label}至少 ${min} 字`,
  tooLong: (label, max) => `${label}最多 ${max} 字`,
  number: (label) => `${label}请填写整数，例如 12`,
  between: (label, min, max) => `${label}请填写 ${min} 到 ${max} 之间的数`,
  tooEarly: (label, min) => `${label}不能早于 ${min}`,
  tooLate: (label) => `${label}不能晚于今天`,
  tooMany: (label, max) => `${label}最多选 ${max} 项`,
  phone: (label) => `${label}请填写 11 位手机号码`,
};
