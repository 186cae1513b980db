import { readFileSync } from 'node:fs';
import Ajv from 'ajv';

const names = ['service', 'services', 'service-definition', 'request', 'requests'] as const;
export type SchemaName = (typeof names)[number];

/** The published JSON schemas of GeoReport v2. They name one another by file. */
const ajv = new Ajv({ allErrors: true });
for (const name of names) {
  ajv.addSchema(JSON.parse(readFileSync(new URL(`../../../test/open311/fixtures/${name}.json`, import.meta.url), 'utf8')) as object, `${name}.json`);
}

/** What is wrong with a value by one of them: nothing, where it is sound. */
export function faultsBy(name: SchemaName, value: unknown): string[] {
  return ajv.validate(`${name}.json`, value) === true ? [] : (ajv.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`);
}
