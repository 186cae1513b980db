import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { must } from './run.mjs';

const installOptions = ['--no-audit', '--no-fund', '--prefer-offline'];

/** Installs what package-lock.json says, unless it is what npm has installed already. */
export async function ensureInstalled() {
  requireNode(20, 19);
  if (!isInstalled()) await must('install', 'npm', ['ci', ...installOptions]);
}

/** Installs a few exact packages into a folder of their own, outside the lock file; answers the folder's node_modules. */
export async function installAside(folder, packages) {
  const into = inRoot('node_modules', '.cache', folder);
  const missing = packages.filter((spec) => !existsSync(`${into}/node_modules/${nameOf(spec)}/package.json`));
  if (missing.length > 0) {
    const options = ['--prefix', into, '--no-package-lock', '--no-save', '--ignore-scripts', '--legacy-peer-deps', ...installOptions];
    await must(`install ${packages.join(' ')}`, 'npm', ['install', ...options, ...packages]);
  }
  return `${into}/node_modules`;
}

const nameOf = (spec) => spec.slice(0, spec.lastIndexOf('@'));

function requireNode(major, minor) {
  const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  throw new Error(`Node ${process.versions.node} is too old: Linli is built with Node ${major}.${minor} or newer.`);
}

/** npm notes what it installed in node_modules/.package-lock.json, last of all: an install that was cut short is not taken for one. */
function isInstalled() {
  const note = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = packagesOf(note);
  return Object.entries(packagesOf(inRoot('package-lock.json'))).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  );
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
