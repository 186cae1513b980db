import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import typescript from 'typescript-eslint';
import { linli } from './scripts/lint/plugin.mjs';

const generated = ['**/dist/', 'packages/elements/types/', '**/.test/', '**/cdn/', '**/public/', '**/storybook-static/', 'artifacts/', 'coverage/', 'packages/*/custom-elements.json'];

/** Arrows run one way: elements → client → model ← service. */
const imports = (...forbidden) => ({ 'no-restricted-imports': ['error', { patterns: forbidden.map(([group, message]) => ({ group, message })) }] });
const ours = (...names) => names.flatMap((name) => [`@linli/${name}`, `@linli/${name}/*`]);
const lits = ['lit', 'lit/*', 'lit-html', 'lit-html/*', '@lit/*'];
const inside = ['**/dist/**', '**/src/**'];

/** The model decides the same everywhere and at any time: it has no clock, no dice and no surroundings. */
const surroundings = ['window', 'document', 'navigator', 'localStorage', 'indexedDB', 'fetch', 'globalThis', 'self', 'crypto', 'process', 'setTimeout', 'setInterval', 'performance', 'console'];
const purity = {
  'no-restricted-globals': ['error', ...surroundings.map((name) => ({ name, message: 'The model is pure: pass in what it needs.' }))],
  'no-restricted-syntax': [
    'error',
    { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The model has no clock: pass in the moment.' },
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The model has no clock: pass in the moment.' },
    { selector: "CallExpression[callee.name='Date']", message: 'The model has no clock: pass in the moment.' },
    { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'The model has no dice: pass in random bytes.' },
  ],
};

export default [
  { ignores: generated },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  ...typescript.configs.recommended,
  {
    rules: {
      'max-lines': ['warn', 300],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn'] }],
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'all' }],
    },
  },
  {
    files: ['packages/{model,client,elements}/src/**', 'examples/portal/src/**'],
    plugins: { linli },
    rules: { 'linli/csp': 'error', 'linli/floor-markup': 'error', 'linli/floor-script': 'error', 'linli/floor-styles': 'error' },
  },
  {
    files: ['packages/model/src/**'],
    rules: { ...imports([ours('client', 'elements', 'service'), 'The model imports nothing of ours.'], [[...lits, 'idb', 'node:*'], 'The model is pure.'], [inside, 'Import a package by its name.']), ...purity },
  },
  {
    files: ['packages/client/src/**'],
    languageOptions: { globals: globals.browser },
    rules: imports([ours('elements', 'service'), 'The client knows the model only.'], [[...lits, 'node:*'], 'The client runs without Lit and in a browser.'], [inside, 'Import a package by its name.']),
  },
  {
    files: ['packages/service/src/**'],
    languageOptions: { globals: globals.node },
    rules: imports([ours('client', 'elements'), 'The service knows the model only: it meets the client in the HTTP contract.'], [lits, 'The service has no screen.'], [inside, 'Import a package by its name.']),
  },
  {
    files: ['packages/elements/src/**'],
    languageOptions: { globals: globals.browser },
    rules: {
      ...imports([ours('service', 'elements'), 'Elements know the client and the model only.'], [['idb', 'node:*'], 'Elements reach data through a LinliClient.'], [inside, 'Import a package by its name.']),
      'no-restricted-globals': ['error', ...['fetch', 'XMLHttpRequest', 'localStorage', 'sessionStorage', 'indexedDB'].map((name) => ({ name, message: 'Elements reach data through a LinliClient.' }))],
      'no-restricted-syntax': ['error', { selector: 'PropertyDefinition[static=true][value]', message: 'This becomes a static block, which Chromium 86 has not got: write a static getter.' }],
    },
  },
  ...[lit['flat/recommended'], wc['flat/recommended'], { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules }].map((config) => ({
    ...config,
    files: ['packages/elements/src/**'],
  })),
  {
    files: ['packages/*/test/**', 'stories/**'],
    languageOptions: { globals: { ...globals.browser, ...globals.mocha } },
    rules: { '@typescript-eslint/no-unused-expressions': 'off', 'max-lines': 'off' },
  },
  { files: ['examples/*/src/**', 'scripts/csp/**'], languageOptions: { globals: { ...globals.browser, ...globals.jquery, Linli: 'readonly' } } },
  {
    files: ['scripts/**', '*.mjs', 'examples/*/*.mjs'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { 'no-console': 'off' },
  },
];
