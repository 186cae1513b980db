import puppeteer from 'puppeteer-core';
import { browserFlags, ensureBrowser } from './browser.mjs';

/** Starts the browser of this machine, or one that was got for it. @param options of Puppeteer beside those, such as `userDataDir` */
export async function launchBrowser(options = {}) {
  return puppeteer.launch({ executablePath: await ensureBrowser(), args: browserFlags, ...options });
}
