import { LinliError, type Feed, type NumberBlock } from '@linli/client';
import { expect } from '@open-wc/testing';
import { failure } from '../support/fixtures.js';
import { Setting } from './support/tabs.js';

const wanted = { region: '350102', type: 'receipt' };

describe('numbers for a device', () => {
  let setting: Setting;
  beforeEach(() => (setting = new Setting()));
  afterEach(() => setting.close());

  function feedOf(asked: unknown[]): Feed {
    let last = 100;
    const none = () => Promise.reject(new LinliError('not_found', 'None'));
    return {
      changes: none, snapshot: none, device: none, verdict: none,
      reserveNumbers: async (which): Promise<NumberBlock> => {
        asked.push(which);
        last += which.count;
        return { region: which.region, type: which.type, first: last - which.count + 1, last };
      },
    };
  }

  it('are taken once each, from either tab, without a line, until there are none left', async () => {
    const { world } = setting;
    const asked: unknown[] = [];
    const feed = feedOf(asked);
    const [one, other] = [await setting.tab({ remote: (remote) => ({ ...remote, feed }) }), await setting.tab()];
    expect(await world.while(one.backend.numbers.take(wanted))).to.equal(null);
    expect(await world.while(one.backend.numbers.reserve({ ...wanted, count: 3 }))).to.deep.equal({ ...wanted, first: 101, last: 103 });
    await world.while(one.backend.numbers.reserve({ ...wanted, type: 'file', count: 5 }));
    await world.while(one.backend.numbers.reserve({ ...wanted, count: 2 }));
    expect(await world.while(other.backend.numbers.left(wanted))).to.equal(5);
    const taken = await world.while(Promise.all(Array.from({ length: 7 }, (_, index) => (index % 2 ? one : other).backend.numbers.take(wanted))));
    expect(taken.filter((number) => number !== null).sort()).to.deep.equal([101, 102, 103, 109, 110]);
    expect(await world.while(one.backend.numbers.left(wanted))).to.equal(0);
    expect(new Set(asked.map((each) => (each as { device?: string }).device)).size).to.equal(1);
    expect(asked[0]).to.have.property('device').that.matches(/^[0-9a-f]{32}$/);
  });

  it('are not to be had of a back end that gives out none', async () => {
    const { world } = setting;
    const { backend } = await setting.tab({ kind: 'memory' });
    expect(await failure(world.while(backend.numbers.reserve({ ...wanted, count: 3 })))).to.include({ code: 'forbidden' });
  });
});
