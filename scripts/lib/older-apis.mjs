/**
 * A Rollup plugin: writes `Object.hasOwn(…)`, which Chromium 86 has not got, in the older way. Our own code has none of it: this
 * is for dependencies.
 */
export function olderApis() {
  return {
    name: 'older-apis',
    transform(code, id) {
      if (!id.includes('node_modules') || !code.includes('Object.hasOwn(')) return null;
      return { code: code.replace(/\bObject\.hasOwn\(/g, 'Object.prototype.hasOwnProperty.call('), map: null };
    },
  };
}
