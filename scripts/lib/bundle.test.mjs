import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { tooNew } from './floor-syntax.mjs';
import { minifyTemplates } from './minify-templates.mjs';

const transform = (plugin, code) => plugin.transform.call({ parse: parseAst }, code)?.code ?? code;

const templates = [
  ['html`<p>\n    <b>a</b>\n    ${x}\n  </p>`', 'html`<p> <b>a</b> ${x} </p>`'],
  ['html`<pre>\n  a</pre>`', 'html`<pre>\n  a</pre>`'],
  ['css`\n  :host {\n    color: red;\n    margin: calc(1em + 2px);\n  }\n  a :hover {}\n`', 'css` :host{color:red;margin:calc(1em + 2px)}a :hover{}`'],
  ['css`/* why */ a { color: ${c}; }`', 'css` a{color:${c}}`'],
  ['css `\n  a {\n    color: red;\n  }\n`', 'css ` a{color:red}`'],
  ['other`  a  `', 'other`  a  `'],
];
for (const [code, expected] of templates) {
  test(`shortens ${JSON.stringify(code)}`, () => assert.equal(transform(minifyTemplates(), code), expected));
}

const syntax = [
  ['class A { static { go(); } }', ['static block']],
  ['await go();', ['top-level await']],
  ['async () => { await go(); };', []],
  ['class A { #x; static is(o) { return #x in o; } }', ['#private in object']],
  ['/(?<=a)b/; /(?<name>a)/', ['lookbehind']],
  ['import a from "a" with { type: "json" }', ['import attributes']],
  ['a ??= b?.c', []],
];
for (const [code, expected] of syntax) {
  test(`finds what is too new in ${code}`, () => assert.deepEqual(tooNew(parseAst(code)), expected));
}
