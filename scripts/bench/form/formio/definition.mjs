import { messages, mostRadios, phonePattern } from '../rules.mjs';

/** The form as Form.io writes one. */
export function define({ title, sections }) {
  return { display: 'form', components: [...sections.map(fieldset), { type: 'button', key: 'submit', action: 'submit', label: title, input: true }] };
}

const fieldset = ({ id, title, show, fields }) => ({ type: 'fieldset', key: `section-${id}`, legend: title, ...visibility(show), components: fields.map(component) });

const visibility = (show) =>
  show ? { conditional: { show: true, conjunction: 'all', conditions: [{ component: show.field, operator: 'isEqual', value: show.is }] } } : {};

function component(field) {
  const { name, label, hint, required, show } = field;
  const { validate, ...rest } = kinds[field.kind](field);
  return { key: name, label, input: true, ...(hint && { description: hint }), ...visibility(show), ...rest, validate: { required: Boolean(required), ...validate } };
}

const text = ({ minLength, maxLength, pattern, patternMessage }) => ({
  validate: { ...(minLength && { minLength }), ...(maxLength && { maxLength }), ...(pattern && { pattern, customMessage: patternMessage }) },
});
const values = (options) => options.map(({ value, label }) => ({ value, label }));

const kinds = {
  text: (field) => ({ type: 'textfield', ...text(field) }),
  longText: (field) => ({ type: 'textarea', rows: 6, ...text(field) }),
  number: ({ min, max }) => ({ type: 'number', decimalLimit: 0, validate: { min, max, integer: true } }),
  date: ({ min }) => ({ type: 'datetime', format: 'yyyy-MM-dd', enableTime: false, datePicker: { ...(min && { minDate: min }), maxDate: 'moment()' } }),
  phone: ({ label }) => ({ type: 'textfield', inputType: 'tel', ...text({ pattern: phonePattern, patternMessage: messages.phone(label) }) }),
  single: ({ options }) =>
    options.length > mostRadios ? { type: 'select', widget: 'html5', data: { values: values(options) } } : { type: 'radio', values: values(options) },
  multiple: ({ options, max }) => ({ type: 'selectboxes', values: values(options), validate: max ? { maxSelectedCount: max } : {} }),
  consent: ({ statement }) => ({ type: 'checkbox', label: statement }),
};
