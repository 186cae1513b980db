/** A Rollup plugin: lets a bundle leave out the zod schemas that it does not use. zod's functions only make values. */
export function pureSchemas() {
  return {
    name: 'pure-schemas',
    transform(code) {
      if (!/from 'zod\/mini'/.test(code)) return null;
      return { code: code.replace(/(?<![\w.])z\.(\w+)\(/g, '/*@__PURE__*/ z.$1('), map: null };
    },
  };
}
