import { mostRadios } from '../rules.mjs';

/** The form as someone would write it by hand: its HTML, where `§` begins each id, and the rules that its script checks. */
export function define(spec) {
  return { markup: markup(spec), rules: Object.fromEntries(spec.sections.flatMap((section) => section.fields.map((field) => [field.name, rule(field)]))) };
}

function rule({ kind, label, required, minLength, maxLength, min, max, pattern, patternMessage }) {
  return { kind, label, required, minLength, maxLength, min, max, pattern, patternMessage };
}

const markup = ({ title, sections }) =>
  `<form class="form" novalidate aria-labelledby="§title"><h2 id="§title">${title}</h2><div class="summary" tabindex="-1" role="alert" hidden><h3>请改正以下内容</h3><ul></ul></div>${sections.map(section).join('')}<button>${title}</button></form>`;

const section = ({ title, show, fields }) => `<fieldset${shown(show)}><legend><h3>${title}</h3></legend>${fields.map(field).join('')}</fieldset>`;

const shown = (show) => (show ? ` data-when="${show.field}=${show.is}" hidden` : '');

function field(one) {
  const { name, kind, label, hint, required, show } = one;
  const notes = `${hint ? `<p class="hint" id="§${name}-hint">${hint}</p>` : ''}<p class="error" id="§${name}-error" hidden></p>`;
  const said = `${label}${required ? '' : '<span class="optional">（选填）</span>'}`;
  const described = `aria-describedby="${hint ? `§${name}-hint ` : ''}§${name}-error"`;
  const group = kind === 'multiple' || kind === 'consent' || (kind === 'single' && one.options.length <= mostRadios);
  const role = kind === 'single' ? ` role="radiogroup"${required ? ' aria-required="true"' : ''}` : '';
  return group
    ? `<fieldset class="field" data-field="${name}" ${described}${role}${shown(show)}><legend>${said}</legend>${notes}${choices(one)}</fieldset>`
    : `<div class="field" data-field="${name}"${shown(show)}><label for="§${name}">${said}</label>${notes}${control(one, `id="§${name}" name="${name}" ${described}${required ? ' aria-required="true"' : ''}`)}</div>`;
}

function choices({ name, kind, options, statement }) {
  const type = kind === 'single' ? 'radio' : 'checkbox';
  const all = kind === 'consent' ? [{ value: 'yes', label: statement }] : options;
  return all.map(({ value, label }) => `<label class="choice"><input type="${type}" name="${name}" value="${value}">${label}</label>`).join('');
}

const controls = {
  text: (attributes) => `<input ${attributes}>`,
  phone: (attributes) => `<input type="tel" autocomplete="tel" ${attributes}>`,
  number: (attributes) => `<input inputmode="numeric" ${attributes}>`,
  date: (attributes) => `<input type="date" ${attributes}>`,
  longText: (attributes) => `<textarea rows="6" ${attributes}></textarea>`,
  single: (attributes, options) =>
    `<select ${attributes}><option value="">请选择</option>${options.map(({ value, label }) => `<option value="${value}">${label}</option>`).join('')}</select>`,
};

const control = ({ kind, options }, attributes) => controls[kind](attributes, options);
