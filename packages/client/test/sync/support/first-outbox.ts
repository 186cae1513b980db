import { appeal, type Command } from '@linli/model';
import { matter, region } from '../../support/fixtures.js';

const target = { region, id: '019cac0f-0000-7000-8000-000000000001' };
const at = '2026-03-02T00:59:00.000Z';

/** Two commands of version 1 of the contract, as the first release of the outbox kept them. Frozen: devices in the field have these. */
const commands: Command[] = [
  { id: target.id, v: 1, type: 'case.register', target, args: matter, base: null, at, caseType: appeal.id, receipt: { code: 'SQ-20260302-1234567J', secret: '7K3M9-QAXW2' } },
  { id: '019cac0f-0000-7000-8000-000000000002', v: 1, type: 'case.triage', target, args: {}, base: { version: 1 }, at },
];

const device = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';

/** A database as version 1 wrote it. */
export async function firstOutbox(name: string): Promise<void> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    const { result } = request;
    result.createObjectStore('counts', { keyPath: 'key' }).add({ key: 'head', device, rev: 2, generation: 0, seq: { [region]: 2 } });
    const entries = result.createObjectStore('entries', { keyPath: 'id' });
    entries.createIndex('rev', 'rev');
    entries.createIndex('lane', 'lane');
    for (const [index, command] of commands.entries()) {
      const [first] = commands;
      entries.add({
        id: command.id, rev: index + 1, order: index + 1, lane: `${region}/${target.id}`, state: 'stored', storedAt: at, device, seq: index + 1,
        base: index === 0 ? null : { after: first?.id }, dependsOn: [], attempts: 0, tried: false, body: { command, receipts: [] },
      });
    }
    const files = result.createObjectStore('files', { keyPath: 'sha256' });
    files.createIndex('rev', 'rev');
    result.createObjectStore('chunks', { keyPath: ['sha256', 'index'] });
    result.createObjectStore('blocks', { keyPath: ['region', 'type', 'first'] });
  };
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = reject;
  });
  request.result.close();
}
