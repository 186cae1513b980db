import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import { linli } from './plugin.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
const tester = new RuleTester({ languageOptions: { ecmaVersion: 2025, sourceType: 'module' } });

/** One test for each line of code; an invalid one is reported exactly once. */
function table(name, { valid, invalid }) {
  tester.run(name, linli.rules[name], { valid, invalid: invalid.map((code) => ({ code, errors: 1 })) });
}

table('csp', {
  valid: [
    'element.textContent = text',
    'html`<p class=${name}>${text}</p>`',
    'other`<p style="color: red">`',
    'setTimeout(() => go(), 10)',
    "import { repeat } from 'lit/directives/repeat.js'",
  ],
  invalid: [
    'element.innerHTML = text',
    "element['outerHTML']",
    "element.insertAdjacentHTML('beforeend', text)",
    "document.write('x')",
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js'",
    "import { styleMap } from 'lit/directives/style-map.js'",
    "eval('1')",
    "new Function('return 1')",
    "setTimeout('go()', 10)",
    'html`<p style="color: red"></p>`',
    'html`<p style=${color}></p>`',
    'html`<style>p { color: red }</style>`',
    'html`<a onclick="go()">x</a>`',
    'html`<a href="javascript:go()">x</a>`',
  ],
});

table('floor-script', {
  valid: [
    'list[list.length - 1]',
    'Object.prototype.hasOwnProperty.call(a, b)',
    'navigator.locks?.request(name, work)',
    'if (crypto.subtle) use(crypto)',
    'const clipboard = navigator.clipboard; clipboard?.writeText(text)',
    'class A { #x = 1; read() { return this.#x; } }',
    'async function load() { await go(); }',
    '/(?<year>\\d+)/u.test(text)',
    'value ??= 1',
  ],
  invalid: [
    'list.at(-1)',
    'list.findLast(test)',
    'list.toSorted()',
    'Object.hasOwn(a, b)',
    'crypto.randomUUID()',
    'globalThis.crypto.subtle.digest(name, data)',
    'navigator.locks.request(name, work)',
    'AbortSignal.timeout(10)',
    'AbortSignal.any(signals)',
    'Promise.withResolvers()',
    'signal.throwIfAborted()',
    'class A { static { go(); } }',
    'class A { #x; static is(o) { return #x in o; } }',
    'await go()',
    '/(?<=a)b/.test(text)',
    '/a/v.test(text)',
  ],
});

table('floor-styles', {
  valid: ['css`:host { margin-inline: 1em; } /* not :is() */`', 'other`:is(a, b) {}`', 'css`.inset:hover { top: 0; }`', 'css`a:focus-visible { min-height: 2.75em }`'],
  invalid: [
    'css`:host(:has(a)) {}`',
    'css`:is(a, b) {}`',
    'css`:where(a) {}`',
    'css`@layer x {}`',
    'css`@container (width > 1em) {}`',
    'css`p { color: color-mix(in srgb, red, blue); }`',
    'css`p { color: light-dark(red, blue); }`',
    'css`p { aspect-ratio: 1; }`',
    'css`p { inset: 0; }`',
    'css`p { font-size: 1.5rem; }`',
    'css`p { color: red; &:hover { color: blue } }`',
  ],
});

table('floor-markup', {
  valid: ['html`<p class="inert">${text}</p>`'],
  invalid: ['html`<div ?inert=${off}></div>`', 'html`<div popover>x</div>`'],
});
