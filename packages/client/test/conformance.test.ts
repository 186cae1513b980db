import { conformance } from '@linli/client/conformance';
import { localWorld } from './support/local-world.js';
import { storageKinds } from './support/storage-kinds.js';

for (const { kind, options } of storageKinds) {
  describe(`The local back end, kept in ${kind}, conforms:`, () => {
    for (const { group, name, run } of conformance((setup) => localWorld(setup, options), { capabilities: ['clock', 'held', 'registers', 'proceedings'] })) {
      it(`${group} ${name}`, run).timeout(60_000);
    }
  });
}
