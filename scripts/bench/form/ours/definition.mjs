/** The form as a case type of Linli. */
export function define(spec) {
  return {
    id: 'bench',
    version: 1,
    label: text(spec.title),
    receiptPrefix: 'BE',
    form: { id: 'bench', version: 1, title: text(spec.title), sections: spec.sections.map(section) },
    projection: { title: 'subject', category: 'category', place: 'spot' },
    categories: [],
    statuses: [],
    transitions: [],
    clocks: [],
  };
}

const text = (words) => ({ 'zh-Hans': words });

function section({ id, title, show, fields }) {
  return { id, title: text(title), ...(show && { show: condition(show) }), fields: fields.map(field) };
}

function field({ show, ...rest }) {
  const words = ['label', 'hint', 'statement', 'patternMessage'].filter((name) => rest[name]).map((name) => [name, text(rest[name])]);
  return {
    ...rest,
    ...Object.fromEntries(words),
    ...(rest.options && { options: rest.options.map(({ value, label }) => ({ value, label: text(label) })) }),
    ...(rest.kind === 'number' && { decimals: 0 }),
    ...(show && { show: condition(show) }),
  };
}

const condition = ({ field, is }) => ({ '==': [{ var: field }, is] });
