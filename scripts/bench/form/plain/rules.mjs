import { messages, phonePattern } from '../rules.mjs';

/** What is wrong with what was entered in a field, as a sentence; `undefined` when it will do. */
export function faultOf(rule, entered) {
  const values = entered.map((value) => value.trim()).filter(Boolean);
  if (values.length === 0) return rule.required ? messages.required(rule.label) : undefined;
  return checks[rule.kind]?.(values[0], rule, values);
}

const matches = (pattern, value) => new RegExp(`^(?:${pattern})$`, 'u').test(value);

function textFault(value, { label, minLength = 0, maxLength, pattern, patternMessage }) {
  const { length } = [...value];
  if (length < minLength) return messages.tooShort(label, minLength);
  if (length > maxLength) return messages.tooLong(label, maxLength);
  return pattern && !matches(pattern, value) ? patternMessage : undefined;
}

const checks = {
  text: textFault,
  longText: textFault,
  phone: (value, { label }) => (matches(phonePattern, value.replace(/[ -]/g, '')) ? undefined : messages.phone(label)),
  number(value, { label, min, max }) {
    if (!/^-?\d+$/.test(value)) return messages.number(label);
    return Number(value) < min || Number(value) > max ? messages.between(label, min, max) : undefined;
  },
  date(value, { label, min, max }) {
    if (min && value < min) return messages.tooEarly(label, min);
    return max === 'today' && value > today() ? messages.tooLate(label) : undefined;
  },
  multiple: (_value, { label, max }, values) => (values.length > max ? messages.tooMany(label, max) : undefined),
};

function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
