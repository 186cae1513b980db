import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fingerprintOf, soughtFor, type CaseRef, type Narrow } from '@linli/model';
import { kinds } from '../support/databases.js';
import { applicant, applied, clerk, counties, county, type Desk, dispatcher, doing, failure, filing, handler, newReceipt, openDesk, staff } from './support/desk.js';

const [here, there] = counties;

for (const { name, open } of kinds) {
  describe(`Cases in ${name}`, () => {
    async function withDesk(work: (desk: Awaited<ReturnType<typeof openDesk>>) => Promise<void>): Promise<void> {
      const { sql, close } = await open();
      try {
        await work(await openDesk(sql));
      } finally {
        await close();
      }
    }

    it('are filed, carried on and read with their record', () => withDesk(async (desk) => {
      const ref = await desk.file();
      await desk.dispatch(ref);
      const { case: item, events } = await desk.keeper.read(ref, desk.asking(clerk));
      assert.deepEqual([item.status, item.lead, item.version], ['dispatched', 'roads', 4]);
      assert.deepEqual(events.map(({ action }) => action), ['register', 'triage', 'accept', 'dispatch']);
      assert.equal(await failure(desk.keeper.read({ region: there, id: ref.id }, desk.asking(clerk))), 'not_found');
      assert.equal(await failure(desk.keeper.read({ region: '440106', id: ref.id }, desk.asking(clerk))), 'not_found');
    }));

    it('count a command once, however often it comes and however close together', () => withDesk(async (desk) => {
      const command = filing(county);
      const verdicts = await Promise.all(Array.from({ length: 5 }, () => desk.send(command)));
      const again = await desk.send(command);
      for (const verdict of verdicts) assert.deepEqual(verdict, again);
      assert.deepEqual([applied(again).version, applied(again).seq], [1, '1']);
      assert.equal((await desk.store().record(command.target))?.events.length, 1);
      assert.equal(await failure(desk.send({ ...command, args: { ...command.args, subject: '另一件事情' } })), 'key_reused');
      const note = doing('triage', command.target);
      const both = await Promise.all([desk.send(note, { actor: clerk }), desk.send(note, { actor: clerk })]);
      assert.deepEqual(both[0], both[1]);
      assert.equal((await desk.store().record(command.target))?.events.length, 2);
    }));

    it('keep refusals and conflicts as verdicts, and nothing of what was thrown', () => withDesk(async (desk) => {
      const ref = await desk.file();
      const early = doing('dispatch', ref, { lead: 'roads' });
      const refused = await desk.send(early, { actor: dispatcher });
      assert.equal(refused.status, 'rejected');
      await desk.dispatch(ref);
      assert.deepEqual(await desk.send(early, { actor: dispatcher }), refused);
      const ahead = doing('sign', ref, {}, { base: { version: 99 } });
      assert.deepEqual(await desk.send(ahead, { actor: handler }), { command: ahead.id, status: 'conflict', version: 4 });
      assert.deepEqual((await desk.stores.verdict({ region: ref.region, id: ahead.id }))?.verdict, { command: ahead.id, status: 'conflict', version: 4 });

      const command = filing(county);
      const settling = desk.store().settle(soughtFor(command, [], fingerprintOf(command)), () => {
        throw new Error('The rules have broken');
      });
      await assert.rejects(settling, /have broken/);
      assert.equal(await desk.stores.verdict({ region: county, id: command.id }), undefined);
      applied(await desk.send(command));
    }));

    it('resolve what builds on an earlier command of the sender', () => withDesk(async (desk) => {
      const command = filing(county);
      await desk.send(command);
      const triage = doing('triage', command.target, {}, { base: { after: command.id } });
      assert.equal(applied(await desk.send(triage, { actor: clerk })).version, 2);
      const lost = doing('accept', command.target, {}, { base: { after: 'never-came' } });
      assert.deepEqual(await desk.send(lost, { actor: clerk }), { command: lost.id, status: 'conflict', version: 2 });
    }));

    it('are tracked by their receipt wherever they are kept, and a code is given once', () => withDesk(async (desk) => {
      for (const region of counties) {
        const command = filing(region);
        const { ref, receipt } = applied(await desk.send(command));
        assert.deepEqual(receipt, command.receipt);
        const receiptOf = command.receipt ?? newReceipt();
        assert.deepEqual((await desk.keeper.track(receiptOf, desk.asking())).ref, ref);
        assert.equal(await failure(desk.keeper.track({ ...receiptOf, secret: '00000-00000' }, desk.asking())), 'not_found');
        for (const other of counties) assert.equal(await failure(desk.send(filing(other, { receipt: receiptOf }))), 'key_reused');
        // Who shows it may withdraw, though nothing else says who they are.
        applied(await desk.send(doing('withdraw', ref, { reason: '已经自行解决' }), { shown: [receiptOf] }));
      }
      assert.equal(await failure(desk.keeper.track(newReceipt(), desk.asking())), 'not_found');
    }));

    it('of which several are filed under one code at once are filed once', () => withDesk(async (desk) => {
      const receipt = newReceipt();
      const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => desk.send(filing(county, { receipt }))));
      assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
    }));

    it('of which several are filed under one code at once in several counties are filed once', () => withDesk(async (desk) => {
      for (let round = 0; round < 5; round++) {
        const receipt = newReceipt();
        const commands = counties.map((region) => filing(region, { receipt }));
        const outcomes = await Promise.allSettled(commands.map((command) => desk.send(command)));
        const places = outcomes.flatMap(({ status }, index) => (status === 'fulfilled' ? [index] : []));
        assert.equal(places.length, 1);
        const [place = 0] = places;
        // The one that has it keeps it however often it comes, and the others never get it.
        for (const [index, command] of commands.entries()) {
          if (index === place) assert.deepEqual(applied(await desk.send(command)).receipt, receipt);
          else assert.equal(await failure(desk.send(command)), 'key_reused');
        }
        assert.deepEqual((await desk.keeper.track(receipt, desk.asking())).ref, commands[place]?.target);
      }
    }));

    it('are filed, and tracked, without a word to the other counties', () => withDesk(async (desk) => {
      const asked = new Set<string>();
      const tx = desk.sql.tx.bind(desk.sql);
      desk.sql.tx = (region, ...more) => {
        asked.add(region);
        return tx(region, ...more);
      };
      const command = filing(there);
      await desk.send(command);
      assert.deepEqual([...asked].filter((region) => !region.startsWith('00000')), [there]);
      await desk.keeper.track(command.receipt ?? newReceipt(), desk.asking());
      assert.deepEqual([...asked].filter((region) => !region.startsWith('00000')), [there]);
      assert.equal(asked.size, 2);
    }));

    it('know cases of other regions that a command or they themselves name', () => withDesk(async (desk) => {
      const [main, twin] = [await desk.file(here), await desk.file(there)];
      await desk.dispatch(main);
      await desk.dispatch(twin);
      applied(await desk.send(doing('link', twin, { under: main }), { actor: dispatcher }));
      assert.deepEqual((await desk.store().record(twin))?.case.parent?.ref, main);
      const shown: string[] = [];
      const command = doing('note', twin);
      await desk.store().settle(soughtFor(command, [], fingerprintOf(command)), ({ related }) => {
        shown.push(...related.map(({ ref }) => `${ref.region}/${ref.id}`));
        return { settled: { command: command.id, fingerprint: '', verdict: { command: command.id, status: 'conflict', version: 0 } } };
      });
      assert.deepEqual(shown, [`${main.region}/${main.id}`]);
    }));

    it('are looked through only as far as they are asked for, and as somebody waits', () => withDesk(async (desk) => {
      const refs = [];
      for (const region of [here, there, here]) refs.push(await desk.file(region));
      const [main, child, twin] = refs as [CaseRef, CaseRef, CaseRef];
      for (const ref of refs) await desk.dispatch(ref);
      applied(await desk.send(doing('link', child, { under: main }), { actor: dispatcher }));
      applied(await desk.send(doing('merge', twin, { into: main, reason: '同一件事情' }), { actor: dispatcher }));
      const visited = async (narrow: Partial<Narrow>, store = desk.store()) => {
        const seen: CaseRef[] = [];
        await store.scan({ by: 'created', descending: false }, undefined, ({ ref }) => seen.push(ref) > 0, { ...narrow, reader: clerk });
        return seen;
      };
      assert.deepEqual(await visited({}), refs);
      assert.deepEqual(await visited({ parent: main }), [child]);
      assert.deepEqual(await visited({ parent: { ...main, region: there } }), []);
      assert.deepEqual(await visited({ mergedInto: main }), [twin]);
      assert.deepEqual(await visited({ mergedInto: { ...main, region: there } }), []);
      assert.deepEqual(await visited({ project: 'p' }), []);
      const waiting = new AbortController();
      const store = desk.stores.cases({ subject: null, actor: clerk }, { signal: waiting.signal });
      assert.deepEqual(await visited({}, store), refs);
      waiting.abort();
      for (const narrow of [{}, { area: here }]) assert.equal(await failure(visited(narrow, store)), 'aborted');
    }));

    it('are carried on in parallel without losing a step', () => withDesk(async (desk) => {
      const refs = await Promise.all(counties.map((region) => desk.file(region)));
      await Promise.all(refs.map((ref) => desk.dispatch(ref)));
      const works = refs.flatMap((ref) => ['已到现场查看', '已联系物业', '已领取材料'].map((progress) => ({ ref, progress })));
      await Promise.all(refs.map((ref) => desk.send(doing('sign', ref), { actor: handler })));
      const verdicts = await Promise.all(works.map(({ ref, progress }) => desk.send(doing('handle', ref, { progress }), { actor: handler })));
      assert.deepEqual(verdicts.map(({ status }) => status), works.map(() => 'applied'));
      for (const ref of refs) {
        const { case: item, events } = await desk.keeper.read(ref, desk.asking(clerk));
        assert.equal(item.version, 8);
        assert.deepEqual(events.map(({ version }) => version), [1, 2, 3, 4, 5, 6, 7, 8]);
      }
    }));

    it('are not begun for a region that is not kept here', () => withDesk(async (desk) => {
      assert.equal(await failure(desk.send(filing('440106'))), 'not_found');
      assert.equal(await failure(desk.send(filing(county, { id: 'x'.repeat(201) }))), 'invalid');
    }));

    it('are seen by an applicant only where they hold them', () => withDesk(async (desk) => {
      const [mine, other] = [await desk.file(here), await desk.file(there)];
      const query = async (actor: Parameters<Desk['asking']>[0]) => (await desk.keeper.query({}, desk.asking(actor))).items.map(({ ref }) => ref);
      assert.deepEqual(await query(applicant), []);
      assert.deepEqual(await query({ role: 'applicant', holds: [mine] }), [mine]);
      assert.deepEqual(await query(clerk), [other, mine]);
      assert.deepEqual(await query(handler), []);
      assert.deepEqual(await query(staff('clerk', 'water', there)), [other]);
      await desk.dispatch(mine);
      assert.deepEqual(await query(handler), [mine]);
    }));
  });
}
