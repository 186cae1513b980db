/**
 * @typedef {object} Implementation
 * @property {string} name its folder
 * @property {string} label
 * @property {string[]} packages what it needs beside this repository, at exact versions
 * @property {string[]} styles style sheets that it ships, in this folder or in a package
 * @property {boolean} [module] whether its script is a module
 * @property {(name: string) => string} control the selector of a field's control, unless that is a group of radio buttons
 * @property {(name: string, value: string) => string} choice the selector of a radio button
 * @property {string} submit the selector of the button
 */
const named = {
  control: (name) => `[name="${name}"]`,
  choice: (name, value) => `[name="${name}"][value="${value}"]`,
  submit: 'form button:not([type="button"])',
};

/** @type {Implementation[]} The first is what the others are compared with. */
export const implementations = [
  { name: 'plain', label: 'hand-written', packages: [], styles: ['page.css'], ...named },
  { name: 'ours', label: 'Linli', packages: [], styles: [], module: true, ...named },
  {
    name: 'react',
    label: 'react-hook-form + zod',
    packages: ['react@19.3.1', 'react-dom@19.3.1', 'react-hook-form@7.92.0', '@hookform/resolvers@7.0.7', 'zod@4.6.7'],
    styles: ['page.css'],
    ...named,
  },
  {
    name: 'surveyjs',
    label: 'SurveyJS',
    packages: ['survey-core@2.5.38', 'survey-js-ui@2.5.38'],
    styles: ['survey-core/survey-core.fontless.min.css'],
    control: (name) => ['input', 'select', 'textarea'].map((tag) => `[data-name="${name}"] ${tag}`).join(),
    choice: (name, value) => `[data-name="${name}"] input[value="${value}"]`,
    submit: 'input[type="button"].sd-navigation__complete-btn',
  },
  {
    name: 'formio',
    label: 'Form.io',
    packages: ['@formio/js@5.6.0'],
    styles: ['@formio/js/dist/formio.form.min.css'],
    control: (name) => `[name="data[${name}]"]`,
    choice: (name, value) => `[name^="data[${name}]"][value="${value}"]`,
    submit: '[name="data[submit]"]',
  },
];
