import { localBackend, localProceedings, localRegisters, type Backend } from '@linli/client';
import type { ConformanceSetup, World } from '@linli/client/conformance';
import type { Actor } from '@linli/model';
import { freshName } from './fixtures.js';
import type { StorageKind } from './storage-kinds.js';

/** A world of the conformance kit in this browser. */
export async function localWorld(setup: ConformanceSetup, options: StorageKind['options'], changed: (backend: Backend, actor: Actor) => Backend = (backend) => backend): Promise<World> {
  const { caseTypes, organisations, divisions, calendar, now, load, proceedings } = setup;
  const name = freshName();
  const opened: Backend[] = [];
  let time = Date.parse(now);
  const below = async (parent: string | null) =>
    divisions.filter(({ code }) => (parent === null ? code.length === 2 : code.startsWith(parent) && code.length === lengthBelow(parent.length)));
  return {
    as(actor) {
      const backend = localBackend({
        name, actor, caseTypes, organisations, calendar, divisions: below, clock: () => (time += 1000), registers: localRegisters({ load }), proceedings: localProceedings({ kinds: proceedings }), ...options,
      });
      opened.push(backend);
      return changed(backend, actor);
    },
    advance: (ms) => void (time += ms),
    close: async () => void (await Promise.all(opened.map((backend) => backend.close()))),
  };
}

const lengths = [2, 4, 6, 9, 12];

function lengthBelow(length: number): number {
  return lengths[lengths.indexOf(length) + 1] ?? 0;
}
