import type { NumberBlock } from '@linli/model';
import { fails, same, sameMembers } from '../check.js';
import type { Feed } from '../../backend.js';
import { feedOf } from '../feed-reading.js';
import type { RuleGroup } from '../rule.js';
import { citizen, here, near, staff } from '../setup.js';
import { clerk, patiently } from '../stage.js';

const numbersOf = ({ first, last }: NumberBlock): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

export const numberRules: RuleGroup = {
  group: 'A number',
  rules: [
    {
      name: 'is given once, whoever asks at the same time',
      needs: ['numbers'],
      async run(stage) {
        const feeds = await Promise.all([clerk, staff('dispatcher'), staff('supervisor')].map((by) => feedOf(stage, by)));
        const asked = Array.from({ length: 12 }, (_, index) => feeds[index % feeds.length] as Feed);
        const blocks = await Promise.all(asked.map((feed, index) => patiently(() => feed.reserveNumbers({ region: here, type: 'kit', count: index + 1 }))));
        same('each block has as many as were asked for', blocks.map((block) => numbersOf(block).length), asked.map((_, index) => index + 1));
        const all = blocks.flatMap(numbersOf);
        same('none is in two of them', new Set(all).size, all.length);
      },
    },
    {
      name: 'is of its county and type',
      needs: ['numbers'],
      async run(stage) {
        const feed = await feedOf(stage, clerk);
        const blocks = [];
        for (const [region, type] of [[here, 'kit'], [near, 'kit'], [here, 'kitOther']] as const) blocks.push(await feed.reserveNumbers({ region, type, count: 2 }));
        same('each counts for itself', blocks.map(({ region, type, first, last }) => [region, type, last - first]), [[here, 'kit', 1], [near, 'kit', 1], [here, 'kitOther', 1]]);
        const again = await feed.reserveNumbers({ region: near, type: 'kit', count: 1 });
        sameMembers('and goes on', [again.first], [(blocks[1]?.last ?? 0) + 1]);
      },
    },
    {
      name: 'is not given to the public, nor by none or too many',
      needs: ['numbers'],
      async run(stage) {
        const feed = await feedOf(stage, clerk);
        for (const count of [0, -1, 1.5, 1001]) await fails(`${count} numbers`, () => feed.reserveNumbers({ region: here, type: 'kit', count }), 'invalid');
        await fails('the public', async () => (await feedOf(stage, citizen)).reserveNumbers({ region: here, type: 'kit', count: 1 }), 'unauthenticated', 'forbidden');
      },
    },
    {
      name: 'of a device tells which of its commands never came',
      needs: ['numbers'],
      async run(stage) {
        const filed = await stage.file();
        const device = `device-${stage.id()}`;
        for (const seq of [1, 2, 4, 7]) await stage.send(clerk, { ...stage.command('remark', filed.ref, { note: `Number ${seq}` }), device, seq }, undefined, 'owner');
        const report = await (await feedOf(stage, clerk, 'owner')).device(device);
        same('up to where there is no gap, the highest, and what is missing', report, { device, regions: [{ region: here, contiguous: 2, highest: 7, missing: [3, 5, 6] }] });
      },
    },
  ],
};
