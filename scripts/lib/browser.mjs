import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What a headless Chromium needs to run as root, without a display and without looking for a network. */
export const browserFlags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

const names = ['chromium', 'chromium-headless-shell', 'google-chrome-stable', 'google-chrome', 'chromium-browser'];

/** The browser on this machine: `CHROME_PATH` first, then the usual names; `undefined` when there is none. */
export function browserPath() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  for (const name of names) {
    try {
      const found = execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
      if (found && existsSync(found)) return found;
    } catch {
      // not under this name
    }
  }
  return undefined;
}
