import { launchBrowser } from './lib/launch.mjs';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { smokePortal } from './lib/portal-smoke.mjs';
import { serve } from './lib/server.mjs';
import { Finding, Tally } from './lib/tally.mjs';

/** The strictest host that Linli promises to work in. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const elements = [
  'intake-form', 'case-tracker', 'case-list', 'case-view', 'case-actions', 'case-timeline', 'deadline', 'rating',
  'joint-call', 'duplicates', 'case-bulk', 'case-export', 'supervision-board',
  'grid-map', 'grid-finder', 'grid-tree', 'grid-plan', 'duty-matrix', 'centre', 'roster',
  'ranking', 'scorecard', 'score-explain', 'score-sheet', 'survey', 'task-plan',
  'sync-status', 'outbox',
];

// Every element, and the whole way through the portal, under that policy: not one refusal, not one error.
await main(async () => {
  const tally = new Tally();
  const browser = await launchBrowser();
  await checkElements(tally, browser);
  tally.add(await smokePortal('csp', browser, policy));
  await browser.close();
  tally.close();
});

/** Each element shows a case and is used, control by control, without a word from the browser. */
async function checkElements(tally, browser) {
  const mounts = { '/': inRoot('scripts/csp'), '/linli/': inRoot('packages/elements/cdn'), '/data/': inRoot('examples/portal/public/data') };
  const server = await serve({ mounts, headers: { 'content-security-policy': policy } });
  const page = await browser.newPage();
  page.setDefaultTimeout(180_000);
  const errors = watchErrors(page);
  await page.goto(`${server.url}/index.html`);
  await tally.check('a case from intake to rating', async () => {
    await page.evaluate(() => window.host.play());
    refuse(errors.splice(0));
  });
  for (const name of elements) {
    await tally.check(`linli-${name} under a strict policy`, async () => {
      const shown = await page.evaluate((element) => window.host.use(element), name);
      if (shown === 0) throw new Finding('It shows nothing.');
      refuse([...errors.splice(0), ...(await page.evaluate(() => window.host.violations.splice(0)))]);
    });
  }
  await page.close();
  await server.close();
}

function watchErrors(page) {
  const errors = [];
  page.on('pageerror', (error) => errors.push(`exception: ${error.stack ?? error}`));
  page.on('console', (message) => message.type() === 'error' && errors.push(`console: ${message.text()}`));
  return errors;
}

function refuse(errors) {
  if (errors.length > 0) throw new Finding([...new Set(errors)].join('\n'));
}
