import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A Rollup plugin: writes the licence of every package that went into a bundle to a file beside it. */
export function licences(fileName) {
  return {
    name: 'licences',
    generateBundle(options, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
      const folders = new Set(modules.map((id) => /\/.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(id)?.[0]).filter(Boolean));
      this.emitFile({ type: 'asset', fileName, source: [...folders].sort().map(notice).join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file && existsSync(`${folder}/${file}`) ? readFileSync(`${folder}/${file}`, 'utf8') : `${license}\n`;
  return `${name} ${version}\n\n${text}`;
}
