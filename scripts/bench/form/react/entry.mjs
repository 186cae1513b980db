import { zodResolver } from '@hookform/resolvers/zod';
import { createElement as h, memo, useId } from 'react';
import { createRoot } from 'react-dom/client';
import { FormProvider, useForm, useFormContext, useFormState, useWatch } from 'react-hook-form';
import { definition } from 'definition';
import { mostRadios } from '../rules.mjs';
import { schemasOf } from './schema.mjs';

const fields = definition.sections.flatMap((section) => section.fields.map((field) => ({ ...field, shows: [section.show, field.show].filter(Boolean) })));
const schema = schemasOf(fields);

/** Checks the fields that are shown. */
const resolver = (values, context, options) => {
  const shown = fields.filter(({ shows }) => shows.every(({ field, is }) => values[field] === is));
  return zodResolver(schema.pick(Object.fromEntries(shown.map(({ name }) => [name, true]))))(values, context, options);
};

function Form() {
  const form = useForm({ resolver });
  return h(FormProvider, form,
    h('form', { className: 'form', noValidate: true, onSubmit: form.handleSubmit(() => undefined) },
      h('h2', null, definition.title),
      h(Summary),
      definition.sections.map((section) => h(Shown, { key: section.id, show: section.show }, h(Section, { section }))),
      h('button', null, definition.title)));
}

function Summary() {
  const { control, setFocus } = useFormContext();
  const { errors } = useFormState({ control });
  const wrong = fields.filter(({ name }) => errors[name]);
  if (wrong.length === 0) return null;
  const follow = (event, name) => {
    event.preventDefault();
    setFocus(name);
  };
  return h('div', { className: 'summary', role: 'alert', tabIndex: -1 },
    h('h3', null, '请改正以下内容'),
    h('ul', null, wrong.map(({ name }) => h('li', { key: name }, h('a', { href: '#', onClick: (event) => follow(event, name) }, errors[name].message)))));
}

const Shown = ({ show, children }) => (show ? h(Conditional, { show }, children) : children);

function Conditional({ show, children }) {
  const { control } = useFormContext();
  return useWatch({ control, name: show.field }) === show.is ? children : null;
}

const Section = memo(({ section: { title, fields: asked } }) =>
  h('fieldset', null,
    h('legend', null, h('h3', null, title)),
    asked.map((field) => h(Shown, { key: field.name, show: field.show }, h(Field, { field })))));

const Field = memo(({ field }) => {
  const id = useId();
  const { control, register } = useFormContext();
  const fault = useFormState({ control, name: field.name }).errors[field.name]?.message;
  const group = field.kind === 'multiple' || field.kind === 'consent' || (field.kind === 'single' && field.options.length <= mostRadios);
  const described = [field.hint && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const said = [field.label, !field.required && h('span', { key: 'optional', className: 'optional' }, '（选填）')];
  const notes = [
    field.hint && h('p', { key: 'hint', className: 'hint', id: `${id}-hint` }, field.hint),
    fault && h('p', { key: 'error', className: 'error', id: `${id}-error` }, fault),
  ];
  const state = { 'aria-describedby': described, 'aria-invalid': fault ? true : undefined };
  if (!group) {
    return h('div', { className: 'field' }, h('label', { htmlFor: id }, said), notes,
      one(field, { id, ...state, 'aria-required': field.required, ...register(field.name) }));
  }
  return h('fieldset', { className: 'field', role: field.kind === 'single' ? 'radiogroup' : undefined, ...state }, h('legend', null, said), notes,
    choicesOf(field).map(({ value, label }) =>
      h('label', { key: value, className: 'choice' }, h('input', { type: field.kind === 'single' ? 'radio' : 'checkbox', value: field.kind === 'consent' ? undefined : value, ...register(field.name) }), label)));
});

const choicesOf = ({ kind, statement, options }) => (kind === 'consent' ? [{ value: 'yes', label: statement }] : options);

function one({ kind, options }, props) {
  if (kind === 'longText') return h('textarea', { rows: 6, ...props });
  if (kind !== 'single') return h('input', { ...inputs[kind], ...props });
  return h('select', props, h('option', { value: '' }, '请选择'), options.map(({ value, label }) => h('option', { key: value, value }, label)));
}

const inputs = { text: {}, phone: { type: 'tel', autoComplete: 'tel' }, number: { inputMode: 'numeric' }, date: { type: 'date' } };

globalThis.mountForm = (container) => createRoot(container).render(h(Form));
