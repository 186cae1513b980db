import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { isFresh } from './fresh.mjs';
import { bin, inRoot } from './paths.mjs';
import { must } from './run.mjs';

const elements = inRoot('packages/elements');
const compiled = ['model', 'client', 'elements'].map((name) => `packages/${name}/dist`);

/** TypeScript to modules and their types; `tsc` itself skips what has not changed. */
export async function compile(projects = []) {
  await must('tsc', bin('tsc'), ['-b', ...projects]);
}

/** What the elements are, for tools: custom-elements.json, and from it what editors and JSX read. */
export async function describe() {
  await must('manifest', bin('cem'), ['analyze', '--config', '../../custom-elements-manifest.config.mjs'], { cwd: elements });
}

/** The bundles for portals without a build step. */
export async function bundle() {
  if (isFresh('packages/elements/cdn/intake.min.js', [...compiled, 'rollup.config.mjs', 'scripts/lib', 'package-lock.json'])) return;
  rmSync(inRoot('packages/elements/cdn'), { recursive: true, force: true });
  await Promise.all(['0', '1'].map((half) => must('rollup', bin('rollup'), ['-c', '--silent', '--configHalf', half])));
}

/** The sample portal in examples/portal/public; its data is made anew when what it depends on, or the day, has changed. */
export async function buildPortal() {
  const portal = await import(pathToFileURL(inRoot('examples/portal/build.mjs')).href);
  await portal.buildPortal();
}
