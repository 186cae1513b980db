import { askHost } from '../core/ask-host.js';
import type { LinliElement } from '../core/linli-element.js';

/**
 * Asks the host to sign the person in, by `linli-sign-in-request`, and goes on once what it promised with `waitUntil` is done. A host
 * that prevents the event calls `client.sync.signedIn()` itself.
 */
export async function askToSignIn(element: LinliElement): Promise<void> {
  // Whoever gave up signing in is where they were before.
  const goesOn = await askHost(element, 'linli-sign-in-request', {}).catch(() => false);
  if (goesOn) element.client?.sync.signedIn();
}
