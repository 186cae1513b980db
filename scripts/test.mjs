import { parseArgs } from 'node:util';
import { ensureBrowser } from './lib/browser.mjs';
import { ensureInstalled } from './lib/ensure.mjs';
import { runSteps } from './lib/steps.mjs';
import { closingLine } from './lib/tally.mjs';

const script = (name) => [process.execPath, `scripts/${name}.mjs`];

/** What `npm test` does. A step begins when those that it needs have ended, well or badly; two steps run side by side. */
const steps = [
  { name: 'install', run: ensureInstalled },
  { name: 'browser', needs: ['install'], run: ensureBrowser },
  { name: 'build', needs: ['install'], command: script('build') },
  { name: 'site', needs: ['build'], command: script('build-portal') },
  { name: 'elements', needs: ['browser', 'build'], check: script('check-browser') },
  { name: 'stories', needs: ['browser', 'build'], check: script('check-stories') },
  { name: 'portal', needs: ['browser', 'site'], check: script('check-portal') },
  { name: 'kill', needs: ['browser', 'site'], check: script('check-kill') },
  { name: 'floor', needs: ['site'], check: script('check-floor') },
  { name: 'csp', needs: ['browser', 'site'], check: script('check-csp') },
  { name: 'deadlines', needs: ['browser', 'build'], check: script('check-deadlines') },
  { name: 'vectors', needs: ['build'], check: script('vectors') },
  { name: 'lint', needs: ['install'], check: script('check-lint') },
  { name: 'model', needs: ['build'], check: script('check-model') },
  { name: 'scripts', needs: ['build'], check: script('check-scripts') },
  { name: 'packages', needs: ['build'], check: script('check-packages') },
  { name: 'size', needs: ['build'], check: script('check-size') },
];

// `npm test -- --only lint,model` runs those steps, and what they need.
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const total = await runSteps(steps, { only: values.only?.split(','), atOnce: 2 });
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
