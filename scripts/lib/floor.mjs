import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { browserFlags } from './browser.mjs';
import { installAside } from './ensure.mjs';
import { browserPatience } from './launch.mjs';
import { inRoot } from './paths.mjs';
import { unpackBrotli } from './unpack.mjs';

// This package carries a real Chromium 86, the oldest browser that Linli promises; its driver is of the same age.
const packages = ['chrome-aws-lambda@5.3.1', 'puppeteer-core@5.3.1'];
const unpacked = inRoot('node_modules', '.cache', 'floor', 'unpacked');

/** Starts Chromium 86. The browser that it answers has the API of puppeteer 5. */
export async function launchFloorBrowser() {
  const modules = await installAside('floor', packages);
  const executablePath = join(unpacked, 'chromium');
  if (!existsSync(executablePath)) await unpackFloor(join(modules, 'chrome-aws-lambda', 'bin'));
  const puppeteer = createRequire(import.meta.url)(join(modules, 'puppeteer-core'));
  return puppeteer.launch({ executablePath, args: browserFlags, timeout: browserPatience.timeout });
}

async function unpackFloor(archives) {
  await unpackBrotli(join(archives, 'swiftshader.tar.br'), join(unpacked, 'swiftshader'));
  await unpackBrotli(join(archives, 'chromium.br'), unpacked);
}
