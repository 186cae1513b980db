import { messages, mostRadios, phonePattern } from '../rules.mjs';

/** The form as SurveyJS writes one: panels of questions on a single page. */
export function define({ title, sections }) {
  return { title, showQuestionNumbers: false, pages: [{ name: 'page', elements: sections.map(panel) }] };
}

const panel = ({ id, title, show, fields }) => ({ type: 'panel', name: `panel-${id}`, title, ...visibility(show), elements: fields.map(question) });

const visibility = (show) => (show ? { visibleIf: `{${show.field}} = '${show.is}'` } : {});

function question(field) {
  const { name, label, hint, required, show } = field;
  return {
    name,
    title: label,
    ...(hint && { description: hint }),
    ...(required && { isRequired: true, requiredErrorText: messages.required(label) }),
    ...visibility(show),
    ...kinds[field.kind](field),
  };
}

const text = ({ label, minLength, maxLength, pattern, patternMessage }) => ({
  validators: [
    ...(minLength ? [{ type: 'text', minLength, text: messages.tooShort(label, minLength) }] : []),
    ...(maxLength ? [{ type: 'text', maxLength, text: messages.tooLong(label, maxLength) }] : []),
    ...(pattern ? [{ type: 'regex', regex: `^(?:${pattern})$`, text: patternMessage }] : []),
  ],
});
const choices = (options) => options.map(({ value, label }) => ({ value, text: label }));

const kinds = {
  text: (field) => ({ type: 'text', ...text(field) }),
  longText: (field) => ({ type: 'comment', rows: 6, ...text(field) }),
  number: ({ min, max }) => ({ type: 'text', inputType: 'number', min, max }),
  date: ({ min }) => ({ type: 'text', inputType: 'date', ...(min && { min }), maxValueExpression: 'today()' }),
  phone: ({ label }) => ({ type: 'text', inputType: 'tel', ...text({ label, pattern: phonePattern, patternMessage: messages.phone(label) }) }),
  single: ({ options }) =>
    options.length > mostRadios ? { type: 'dropdown', renderAs: 'select', choices: choices(options) } : { type: 'radiogroup', choices: choices(options) },
  multiple: ({ options, max }) => ({ type: 'checkbox', choices: choices(options), ...(max && { maxSelectedChoices: max }) }),
  consent: ({ statement }) => ({ type: 'checkbox', choices: [{ value: 'yes', text: statement }] }),
};
