import { pathToFileURL } from 'node:url';
import { inRoot } from './paths.mjs';
import { serve } from './server.mjs';

const made = inRoot('examples/portal/public');

/**
 * Drives the sample portal, as scripts/build-portal.mjs has made it, from filing a matter to rating the answer. Screenshots are
 * kept in artifacts/<name>.
 * @param browser with the API of Puppeteer
 * @param policy the Content-Security-Policy of the host: with one, its pages are those without jQuery, which writes markup as text
 * @returns {Promise<{passed: number, failed: number, failures: string[]}>}
 */
export async function smokePortal(name, browser, policy) {
  const { smoke } = await import(pathToFileURL(inRoot('examples/portal/smoke.mjs')).href);
  const strict = { '/': `${made}/strict`, '/data/': `${made}/data`, '/linli/': `${made}/linli` };
  const server = await serve(policy ? { mounts: strict, headers: { 'content-security-policy': policy } } : { mounts: { '/': made } });
  try {
    return await smoke({ browser, baseUrl: server.url, artifacts: inRoot('artifacts', name), label: name });
  } finally {
    await server.close();
  }
}
