import puppeteer from 'puppeteer-core';
import { browserFlags, ensureBrowser } from './browser.mjs';

/** Starts the browser of this machine, or one that was got for it. */
export async function launchBrowser() {
  return puppeteer.launch({ executablePath: await ensureBrowser(), args: browserFlags });
}
