import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readDefinitionFolder } from './definition-folder.js';
import type { Definitions } from './definitions.js';
import { UsageError } from './usage-error.js';

const example = `
Definitions say which counties are kept here and which organisations there are. A folder of them has at least

  definitions/service.json        {"regions": ["350102"]}
  definitions/organisations.json  [{"id": "centre-350102", "name": {"zh-Hans": "鼓楼区综治中心"}, "kind": "centre", "area": "350102"}]

or a module exports them:

  // definitions.mjs
  export const definitions = { regions: ['350102'], organisations: [...] };

Then: linli-service --definitions ./definitions --dev-issuer`;

/**
 * Definitions from a module that exports `definitions`, or from a folder: of a module `definitions.mjs`, or of JSON.
 * @param wanted a path; without one it is said what is missing
 * @throws UsageError
 */
export async function loadDefinitions(wanted: string | undefined): Promise<Definitions> {
  if (wanted === undefined) throw new UsageError(`--definitions is missing: without organisations nothing can be filed.\n${example}`);
  const path = resolve(wanted);
  const stats = await stat(path).catch(() => undefined);
  if (!stats) throw new UsageError(`There are no definitions at ${path}.\n${example}`);
  if (!stats.isDirectory()) return moduleAt(path);
  const module = join(path, 'definitions.mjs');
  return (await stat(module).catch(() => undefined)) ? moduleAt(module) : readDefinitionFolder(path);
}

async function moduleAt(path: string): Promise<Definitions> {
  const module = (await import(pathToFileURL(path).href).catch((cause: unknown) => {
    throw new UsageError(`${path} cannot be loaded: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  })) as { definitions?: unknown };
  const { definitions } = module;
  if (!isDefinitions(definitions)) throw new UsageError(`${path} exports no "definitions" with regions and organisations.\n${example}`);
  return definitions;
}

function isDefinitions(value: unknown): value is Definitions {
  if (typeof value !== 'object' || value === null) return false;
  const { regions, organisations } = value as Partial<Definitions>;
  return Array.isArray(regions) && regions.length > 0 && regions.every((region) => /^\d{6}$/.test(String(region))) && Array.isArray(organisations);
}
