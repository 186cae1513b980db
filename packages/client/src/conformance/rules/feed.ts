import { refKey, type FeedItem } from '@linli/model';
import { LinliError } from '../../errors.js';
import { fails, holds, includes, same, sameMembers } from '../check.js';
import type { RuleGroup } from '../rule.js';
import { citizen, far, here, near, regions, staff } from '../setup.js';
import { changesOf, entries, feedOf, replicaOf, scope, seenBy, snapshotOf } from '../feed-reading.js';
import { clerk, dispatcher, idsOf } from '../stage.js';

export const feedRules: RuleGroup = {
  group: 'A feed',
  rules: [
    {
      name: 'tells of every case that changed, once, as it stands',
      needs: ['feed'],
      async run(stage) {
        const filed = [await stage.file(), await stage.file({ region: near }), await stage.file()];
        await stage.take(clerk, 'accept', filed[0] as (typeof filed)[0]);
        const { items } = await changesOf(stage, clerk);
        sameMembers('one entry for each', items.map((item) => `${refKey(item)} ${item.version} ${item.op}`), filed.map(({ ref }, index) => `${refKey(ref)} ${index === 0 ? 2 : 1} put`));
        for (const item of items) if (item.kind === 'case' && item.op === 'put') same('with the case as a reader reads it', item.doc, await stage.read(item.doc.ref));
      },
    },
    {
      name: 'tells of each county in the order of its numbers',
      needs: ['feed'],
      async run(stage) {
        const filed = [await stage.file(), await stage.file(), await stage.file()];
        await stage.take(clerk, 'accept', filed[0] as (typeof filed)[0]);
        const { items } = await changesOf(stage, clerk, { of: { regions: [here] } });
        const numbers = items.map(({ seq }) => BigInt(seq));
        holds('ever greater', numbers.every((seq, index) => index === 0 || seq > (numbers[index - 1] ?? seq)), items.map(({ seq }) => seq));
        same('what changed last comes last', items[items.length - 1]?.id, filed[0]?.ref.id);
      },
    },
    {
      name: 'goes on after a cursor, with what changed since and nothing else',
      needs: ['feed'],
      async run(stage) {
        const [one] = [await stage.file(), await stage.file()];
        const { next } = await changesOf(stage, clerk);
        const quiet = await changesOf(stage, clerk, { after: next });
        same('nothing, where nothing changed', quiet.items, []);
        await stage.take(clerk, 'accept', one);
        const { items } = await changesOf(stage, clerk, { after: quiet.next });
        same('the one that changed', items.map(({ id, version }) => [id, version]), [[one.ref.id, 2]]);
      },
    },
    {
      name: 'comes page by page, without a gap or a repetition',
      needs: ['feed'],
      async run(stage) {
        for (let index = 0; index < 7; index += 1) await stage.file({ region: index % 2 === 0 ? here : near });
        const { items } = await changesOf(stage, clerk, { limit: 2 });
        sameMembers('as in one page', items.map(refKey), (await changesOf(stage, clerk)).items.map(refKey));
        same('nothing twice', new Set(items.map(refKey)).size, 7);
      },
    },
    {
      name: 'misses nothing of many who write at once',
      needs: ['feed'],
      async run(stage) {
        const filed = await Promise.all(Array.from({ length: 4 }, (_, index) => stage.file({ region: index % 2 === 0 ? here : near })));
        const items: FeedItem[] = [];
        let writing = true;
        const reading = (async () => {
          let after: string | undefined;
          for (let last = false; !last; ) {
            last = !writing;
            const answer = await changesOf(stage, clerk, { after, limit: 3 });
            items.push(...answer.items);
            after = answer.next;
          }
        })();
        const steps = Array.from({ length: 24 }, (_, index) => stage.send(clerk, stage.command('remark', filed[index % filed.length]?.ref ?? { region: here, id: '' }, { note: `Number ${index}` })));
        const written = await Promise.all(steps).finally(() => (writing = false));
        await reading;
        holds('every step was taken', written.every(({ status }) => status === 'applied'), written);
        sameMembers('who follows has what there is', entries(replicaOf(items)), await seenBy(stage, clerk));
      },
    },
    {
      name: 'shows a case as its reader may see it',
      needs: ['feed'],
      async run(stage) {
        const { ref } = await stage.file();
        const { items } = await changesOf(stage, dispatcher);
        const [item] = items;
        same('masked as in a reading', item?.kind === 'case' && item.op === 'put' ? item.doc : item, await stage.read(ref, dispatcher));
      },
    },
    {
      name: 'tells nothing to who never could see a case',
      needs: ['feed'],
      async run(stage) {
        await stage.led('lamps');
        same('another organisation', (await changesOf(stage, staff('handler', 'roads'))).items, []);
        const foreign = await changesOf(stage, staff('clerk', 'elsewhere')).then(({ items }) => items, (error: unknown) => error);
        holds('another province', Array.isArray(foreign) ? foreign.length === 0 : foreign instanceof LinliError && ['forbidden', 'not_found'].includes(foreign.code), foreign);
      },
    },
    {
      name: 'takes back what was somebody’s to see and is no more',
      needs: ['feed'],
      async run(stage) {
        const filed = await stage.led('lamps');
        const before = await changesOf(stage, staff('handler', 'lamps'));
        same('who leads it has it', before.items.map(({ id, op }) => [id, op]), [[filed.ref.id, 'put']]);
        await stage.take(dispatcher, 'dispatch', filed, { lead: 'roads' });
        const after = await changesOf(stage, staff('handler', 'lamps'), { after: before.next });
        same('who led it is told that it is gone, and no more', after.items.map((item) => [item.id, item.op, 'doc' in item]), [[filed.ref.id, 'revoked', false]]);
        same('who leads it now has it', entries(replicaOf((await changesOf(stage, staff('handler', 'roads'))).items)), [`${refKey(filed.ref)} 4`]);
      },
    },
    {
      name: 'begins with a snapshot: with the changes after it, it is what a query finds',
      needs: ['feed'],
      async run(stage) {
        const filed = await Promise.all(Array.from({ length: 6 }, (_, index) => stage.file({ region: index % 2 === 0 ? here : near })));
        await stage.file({ region: far });
        const snapshot = await snapshotOf(stage, clerk, () => stage.file());
        sameMembers('all that was there', snapshot.items.filter(([key]) => idsOf(filed).includes(key)).map(([key]) => key), idsOf(filed));
        await stage.take(clerk, 'accept', filed[0] as (typeof filed)[0]);
        await stage.file();
        const replica = new Map(snapshot.items);
        const { items } = await changesOf(stage, clerk, { after: snapshot.next });
        for (const [key, version] of replicaOf(items)) replica.set(key, version);
        sameMembers('and all that came', entries(replica), await seenBy(stage, clerk));
      },
    },
    {
      name: 'waits for a change where it is asked to',
      needs: ['feed'],
      async run(stage) {
        const { next } = await changesOf(stage, clerk);
        const feed = await feedOf(stage, clerk);
        const waiting = feed.changes({ scope, after: next, wait: 20 });
        const { ref } = await stage.file();
        const first = await waiting;
        const { items } = first.items.length > 0 ? first : await feed.changes({ scope, after: first.next, wait: 20 });
        same('and tells it', items.map(({ id }) => id), [ref.id]);
      },
    },
    {
      name: 'ends a wait with "aborted" where its signal is',
      needs: ['feed'],
      async run(stage) {
        const { next } = await changesOf(stage, clerk);
        const stop = new AbortController();
        const feed = await feedOf(stage, clerk);
        const waiting = feed.changes({ scope, after: next, wait: 20 }, { signal: stop.signal });
        setTimeout(() => stop.abort(), 50);
        await fails('rejects with "aborted"', () => waiting, 'aborted');
      },
    },
    {
      name: 'does not know a cursor that it did not give',
      needs: ['feed'],
      async run(stage) {
        await fails('it has to be begun anew', () => changesOf(stage, clerk, { after: 'nonsense' }), 'cursor_expired', 'invalid');
      },
    },
    {
      name: 'is not for the public',
      needs: ['feed'],
      async run(stage) {
        await fails('changes', () => changesOf(stage, citizen), 'unauthenticated', 'forbidden');
        await fails('a snapshot', () => snapshotOf(stage, citizen), 'unauthenticated', 'forbidden');
      },
    },
    {
      name: 'is where a verdict says: who has read that far has the change',
      needs: ['feed'],
      async run(stage) {
        const filed = await stage.file();
        const verdict = await stage.send(clerk, stage.command('accept', filed.ref));
        const seq = verdict.status === 'applied' ? verdict.seq : undefined;
        const { items } = await changesOf(stage, clerk);
        same('the number of the change', items.find(({ id }) => id === filed.ref.id)?.seq, seq);
      },
    },
    {
      name: 'answers a verdict again to who sent the command, and to nobody else',
      needs: ['feed'],
      async run(stage) {
        const filed = await stage.file();
        const command = stage.command('accept', filed.ref);
        const verdict = await stage.send(clerk, command, undefined, 'sender');
        const ref = { region: here, id: command.id };
        same('the same verdict', await (await feedOf(stage, clerk, 'sender')).verdict(ref), verdict);
        same('not to another', (await (await feedOf(stage, clerk, 'other')).verdict(ref)) ?? null, null);
        same('none of a command that never came', (await (await feedOf(stage, clerk, 'sender')).verdict({ region: here, id: stage.id() })) ?? null, null);
      },
    },
    {
      name: 'tells that a register changed, without saying how',
      needs: ['feed', 'registers'],
      async run(stage) {
        const { next } = await changesOf(stage, dispatcher);
        await (await stage.as(dispatcher)).revise?.(stage.merging());
        const { items } = await changesOf(stage, dispatcher, { after: next });
        for (const item of items) includes('an entry of the register', item, { kind: 'register', region: here, op: 'put' });
        same('one', items.length, 1);
      },
    },
    {
      name: 'covers every county that is asked for by name, and no other',
      needs: ['feed'],
      async run(stage) {
        for (const region of regions) await stage.file({ region });
        for (const region of [here, near]) same(region, (await changesOf(stage, clerk, { of: { regions: [region] } })).items.map((item) => item.region), [region]);
      },
    },
  ],
};
