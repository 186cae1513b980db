import { bin, inRoot } from './paths.mjs';
import { must } from './run.mjs';

/** Where the static Storybook is built. */
export const storybookFolder = inRoot('storybook-static');

/** What Storybook runs with: it sends nothing to anyone, and asks nothing. */
export const quiet = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', CI: 'true' };

/** The static Storybook, from what the packages have built. */
export async function buildStorybook() {
  const args = ['build', '--config-dir', 'stories/.storybook', '--output-dir', storybookFolder, '--quiet', '--loglevel', 'warn'];
  await must('storybook', bin('storybook'), args, { env: quiet });
}
