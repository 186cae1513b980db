import { after, describe, it } from 'node:test';
import { conformance } from '@linli/client/conformance';
import type { Service } from '@linli/service';
import { kinds, type DatabaseKind, type OpenDatabase } from '../../support/databases.js';
import { capabilities, inProcess, serviceWorld, type Line } from './service-world.js';

/** Runs the whole kit against the service over one kind of database, as a client sees it over HTTP. */
export function conforms(name: DatabaseKind['name'], connect: (service: Service) => Promise<Line> = inProcess, how = 'in one process'): void {
  const kind = kinds.find((each) => each.name === name);
  if (!kind) throw new Error(`There is no kind of database ${name}`);
  let database: Promise<OpenDatabase> | undefined;
  after(async () => (await database)?.close());

  const cases = conformance(
    async (setup) => {
      database ??= kind.open();
      return serviceWorld((await database).sql, setup, connect);
    },
    { capabilities },
  );

  describe(`The service over ${name}, ${how}, conforms:`, () => {
    for (const { group, name: what, run } of cases) it(`${group} ${what}`, { timeout: 120_000 }, run);
  });
}
