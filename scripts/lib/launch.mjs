import puppeteer from 'puppeteer-core';
import { browserFlags, ensureBrowser } from './browser.mjs';

/** How long a browser on a slow machine may take to start, and to answer, in milliseconds. */
export const browserPatience = { timeout: 180_000, protocolTimeout: 600_000 };

/** Starts the browser of this machine, or one that was got for it. @param options of Puppeteer beside those, such as `userDataDir` */
export async function launchBrowser(options = {}) {
  return puppeteer.launch({ executablePath: await ensureBrowser(), args: browserFlags, ...browserPatience, ...options });
}
