import { definition } from 'definition';
import { faultOf } from './rules.mjs';

const { markup, rules } = definition;
let forms = 0;

globalThis.mountForm = (container) => {
  forms += 1;
  container.innerHTML = markup.replaceAll('§', `form${forms}-`);
  const form = container.querySelector('form');
  const summary = form.querySelector('.summary');
  const switches = new Set([...form.querySelectorAll('[data-when]')].map(({ dataset }) => dataset.when.split('=')[0]));
  const fieldOf = (name) => form.querySelector(`[data-field="${name}"]`);
  const errorOf = (name) => fieldOf(name).querySelector('.error');

  function mark(name) {
    const error = errorOf(name);
    const fault = isShown(fieldOf(name)) ? faultOf(rules[name], new FormData(form).getAll(name)) : undefined;
    if (error.textContent === (fault ?? '')) return fault;
    error.textContent = fault ?? '';
    error.hidden = !fault;
    for (const control of controlsOf(fieldOf(name), rules[name].kind)) {
      if (fault) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
    return fault;
  }

  function reveal() {
    const values = new FormData(form);
    for (const part of form.querySelectorAll('[data-when]')) {
      const [name, value] = part.dataset.when.split('=');
      part.hidden = values.get(name) !== value;
    }
  }

  function read({ target: { name } }) {
    if (switches.has(name)) reveal();
    if (!errorOf(name).hidden) mark(name);
  }

  form.addEventListener('input', read);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wrong = Object.keys(rules).map((name) => [name, mark(name)]).filter(([, fault]) => fault);
    summary.hidden = wrong.length === 0;
    summary.querySelector('ul').replaceChildren(...wrong.map(([name, fault]) => line(name, fault)));
    if (wrong.length > 0) summary.focus();
  });

  function line(name, fault) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = '#';
    link.textContent = fault;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      fieldOf(name).querySelector('input, select, textarea').focus();
    });
    item.append(link);
    return item;
  }
};

const isShown = (field) => !field.closest('[hidden]');

/** A group of radio buttons is wrong as a whole; of other fields it is their controls. */
const controlsOf = (field, kind) => (kind === 'single' && field.localName === 'fieldset' ? [field] : field.querySelectorAll('input, select, textarea'));
