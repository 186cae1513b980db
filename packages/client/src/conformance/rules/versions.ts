import { includes, same } from '../check.js';
import type { RuleGroup } from '../rule.js';
import { citizen } from '../setup.js';
import { clerk } from '../stage.js';

export const versionRules: RuleGroup = {
  group: 'A version',
  rules: [
    {
      name: 'of the contract that came before is still read: its commands are carried out',
      async run(stage) {
        const filed = await stage.file({ v: 1 });
        includes('a command of version 1', await stage.send(clerk, { ...stage.command('accept', filed.ref), v: 1 }), { status: 'applied', version: 2 });
      },
    },
    {
      name: 'is not what a command is known by: sent again in another, it is the same one',
      async run(stage) {
        const command = stage.filing({ v: 1 });
        const first = await stage.send(citizen, command);
        same('the same verdict', await stage.send(citizen, { ...command, v: 2 }), first);
        same('one event', (await stage.events(command.target)).length, 1);
      },
    },
    {
      name: 'of what a device says of itself changes nothing: number and dependencies are its own affair',
      async run(stage) {
        const filed = await stage.file();
        const command = { ...stage.command('accept', filed.ref), device: 'device-1', seq: 1, dependsOn: [filed.command.id] };
        includes('carried out', await stage.send(clerk, command), { status: 'applied', version: 2 });
      },
    },
    {
      name: 'of its case type is kept with the case and with every event',
      async run(stage) {
        const filed = await stage.file();
        await stage.take(clerk, 'greet', filed);
        const { case: item, events } = await (await stage.as(clerk)).read(filed.ref);
        same('a new case is filed under the latest', item.type, { id: 'kit', version: 2 });
        same('each event names what it was decided under', events.map(({ type }) => type), [{ id: 'kit', version: 2 }, { id: 'kit', version: 2 }]);
      },
    },
  ],
};
