import { parseArgs } from 'node:util';
import { ensureBrowser } from './lib/browser.mjs';
import { ensureInstalled } from './lib/ensure.mjs';
import { runSteps } from './lib/steps.mjs';
import { closingLine } from './lib/tally.mjs';

const script = (name) => [process.execPath, `scripts/${name}.mjs`];

/** What `npm test` does. A step begins when those that it needs have ended, well or badly; two steps run side by side, the long ones first. */
const steps = [
  { name: 'install', run: ensureInstalled },
  { name: 'compile', needs: ['install'], command: script('compile') },
  { name: 'browser', needs: ['install'], run: ensureBrowser },
  { name: 'build', needs: ['compile'], command: script('build') },
  { name: 'model', needs: ['compile'], check: script('check-model') },
  { name: 'site', needs: ['build'], command: script('build-portal') },
  { name: 'stories', needs: ['browser', 'build'], check: script('check-stories') },
  { name: 'elements', needs: ['browser', 'build'], check: script('check-browser') },
  { name: 'torture', needs: ['browser', 'build'], check: script('check-torture') },
  { name: 'service', needs: ['compile'], check: script('check-service') },
  { name: 'portal', needs: ['browser', 'site'], check: script('check-portal') },
  { name: 'kill', needs: ['browser', 'site'], check: script('check-kill') },
  { name: 'csp', needs: ['browser', 'site'], check: script('check-csp') },
  { name: 'floor', needs: ['site'], check: script('check-floor') },
  { name: 'lint', needs: ['install'], check: script('check-lint') },
  { name: 'deadlines', needs: ['browser', 'compile'], check: script('check-deadlines') },
  { name: 'vectors', needs: ['compile'], check: script('vectors') },
  { name: 'scripts', needs: ['build'], check: script('check-scripts') },
  { name: 'packages', needs: ['build'], check: script('check-packages') },
  { name: 'size', needs: ['build'], check: script('check-size') },
];

// `npm test -- --only lint,model` runs those steps, and what they need.
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const total = await runSteps(steps, { only: values.only?.split(','), atOnce: 2 });
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
