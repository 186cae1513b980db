import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LinliError } from '@linli/model';
import { Places, type Leave } from '@linli/service';

/** Two places and a clock that is moved by hand. */
function twoPlaces(patience = 20_000) {
  let now = 0;
  const places = new Places(2, { patience, clock: () => now });
  return {
    places,
    /** So many turns of so many milliseconds each. */
    async turns(count: number, ms: number, isBroken = false) {
      for (let turn = 0; turn < count; turn++) {
        const leave = await places.take();
        now += ms;
        leave(isBroken);
      }
    },
  };
}

async function refusal(work: Promise<unknown>): Promise<[string, number | undefined]> {
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason);
  assert.ok(error instanceof LinliError);
  return [error.code, error.retryAfter];
}

describe('Places', () => {
  it('are given in the order in which they were asked for, but for those who come first', async () => {
    const { places } = twoPlaces();
    const held: Leave[] = [await places.take(), await places.take()];
    const order: string[] = [];
    const come = (name: string, first = false) => places.take({ first }).then((leave) => {
      order.push(name);
      held.push(leave);
    });
    const all = [come('one'), come('two'), come('a monitor', true)];
    assert.deepEqual([places.taken, places.waiting], [2, 3]);
    for (const one of all) {
      held.shift()?.(false);
      await Promise.race([one, ...all.filter((each) => each !== one)]);
      await new Promise(setImmediate);
    }
    assert.deepEqual(order, ['a monitor', 'one', 'two']);
    for (const leave of held) leave(false);
    assert.deepEqual([places.taken, places.waiting], [0, 0]);
  });

  it('that could not be had in time are refused at once, with the time after which to come again', async () => {
    const { places, turns } = twoPlaces();
    await turns(200, 10_000);
    const held = [await places.take(), await places.take()];
    const waiting = Array.from({ length: 4 }, () => places.take().then((leave) => leave(false)));
    // Five turns of 10 s in two places.
    assert.deepEqual(await refusal(places.take()), ['unavailable', 25]);
    for (const leave of held) leave(false);
    await Promise.all(waiting);
    assert.deepEqual([places.waiting, places.taken], [0, 0]);
  });

  it('are waited for by as many as there are places, however long turns were, and longer where turns are short', async () => {
    const { places, turns } = twoPlaces();
    const wait = async (count: number) => {
      const held = [await places.take(), await places.take()];
      const waiting = Array.from({ length: count }, () => places.take().then((leave) => leave(true)));
      for (const leave of held) leave(true);
      return (await Promise.allSettled(waiting)).filter(({ status }) => status === 'rejected').length;
    };
    await turns(200, 60_000);
    assert.equal(await wait(5), 3);
    // What broke says nothing of how long others take.
    await turns(200, 1, true);
    assert.equal(await wait(5), 3);
    await turns(200, 1);
    assert.equal(await wait(500), 0);
  });

  it('are not waited for longer than anybody waits', async () => {
    const { places } = twoPlaces(10);
    const held = [await places.take(), await places.take()];
    assert.deepEqual(await refusal(places.take()), ['unavailable', 1]);
    assert.equal(places.waiting, 0);
    for (const leave of held) leave(false);
    (await places.take())(false);
  });

  it('that there will not be are waited for by nobody', async () => {
    const { places } = twoPlaces();
    const held = [await places.take(), await places.take()];
    const waiting = [places.take(), places.take()].map(refusal);
    places.refuse(new LinliError('unavailable', 'There is no database', { retryAfter: 7 }));
    assert.deepEqual(await Promise.all(waiting), [['unavailable', 7], ['unavailable', 7]]);
    for (const leave of held) leave(true);
  });

  it('that are set aside are not given, until they are given back', async () => {
    const { places } = twoPlaces();
    const giveBack = places.reserve();
    const leave = await places.take();
    const second = places.take();
    assert.equal(places.waiting, 1);
    giveBack();
    for (const each of [leave, await second]) each(false);
    assert.equal(places.taken, 0);
  });
});
