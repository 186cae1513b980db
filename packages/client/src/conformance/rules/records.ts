import { verifyRecord, type CaseRef, type Head, type RecordQuery, type VerifiedRecord } from '@linli/model';
import type { Backend, RecordOptions } from '../../backend.js';
import { ConformanceFailure } from '../failure.js';
import { fails, holds, same } from '../check.js';
import type { RuleGroup } from '../rule.js';
import { citizen, far, here, near, staff } from '../setup.js';
import { clerk, dispatcher, idsOf, matter } from '../stage.js';

async function linesOf(backend: Backend, wanted: RecordQuery | readonly CaseRef[], options?: RecordOptions): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of backend.records(wanted, options)) lines.push(line);
  return lines;
}

function sound(lines: readonly string[], known: readonly Head[] = []): VerifiedRecord {
  const verified = verifyRecord(lines, { known });
  if (!verified.ok) throw new ConformanceFailure('an export verifies, from its first line to its last', { ok: true }, { at: verified.at, problem: verified.problem });
  return verified;
}

export const recordRules: RuleGroup = {
  group: 'An export',
  rules: [
    {
      name: 'of a case has every event, sealed, and verifies',
      async run(stage) {
        const filed = await stage.led('lamps');
        const backend = await stage.as(clerk);
        const lines = await linesOf(backend, [filed.ref]);
        const { cases, events, withheld, heads } = sound(lines);
        same('it counts what it has', [cases, events, withheld], [1, 3, []]);
        same('its head is the case at its version', heads.map((head) => [head.ref, head.version]), [[filed.ref, 3]]);
        const { events: read } = await backend.read(filed.ref);
        same('the events are those of the case', lines.slice(1, -1).map((line) => (JSON.parse(line) as { event: unknown }).event), read);
        holds('each line comes with its line feed', lines.every((line) => line.endsWith('\n') && line.indexOf('\n') === line.length - 1));
      },
    },
    {
      name: 'of a query has all that there are, in its order',
      async run(stage) {
        const filed = [await stage.file(), await stage.file({ region: near }), await stage.file()];
        await stage.take(clerk, 'accept', filed[1] as (typeof filed)[0]);
        const backend = await stage.as(clerk);
        const all = sound(await linesOf(backend, { sort: 'createdAt' }));
        same('the oldest first', all.heads.map(({ ref }) => ref), filed.map(({ ref }) => ref));
        const some = sound(await linesOf(backend, { area: here, sort: '-createdAt' }));
        same('of one county, the newest first', some.heads.map(({ ref }) => ref), [filed[2]?.ref, filed[0]?.ref]);
        same('of nothing it is empty, and whole', sound(await linesOf(backend, { area: '44' })).cases, 0);
      },
    },
    {
      name: 'of cases by name has each once, in the order named',
      async run(stage) {
        const [one, two] = [await stage.file(), await stage.file({ region: near })];
        const { heads } = sound(await linesOf(await stage.as(clerk), [two.ref, one.ref, two.ref]));
        same('each once', idsOf(heads), idsOf([two, one]));
      },
    },
    {
      name: 'of a case that one may not see is refused',
      async run(stage) {
        const [mine, foreign] = [await stage.file(), await stage.file({ region: far })];
        const backend = await stage.as(clerk);
        await fails('rejects with "not_found"', () => linesOf(backend, [mine.ref, foreign.ref]), 'not_found');
        await fails('as for one that there is not', () => linesOf(backend, [{ region: here, id: 'none' }]), 'not_found');
      },
    },
    {
      name: 'withholds what its reader may not see, and is the same record all the same',
      async run(stage) {
        const filed = await stage.led('lamps');
        const { heads } = sound(await linesOf(await stage.as(clerk), [filed.ref]));
        const lines = await linesOf(await stage.as(dispatcher), [filed.ref]);
        const masked = sound(lines, heads);
        same('the same chain', masked.heads, heads);
        holds('with the applicant kept back', masked.withheld.length > 0 && !lines.some((line) => line.includes(String(matter.name)) || line.includes(String(matter.phone))), masked.withheld);
      },
    },
    {
      name: 'is for the applicant too, by their receipt: without an internal word',
      async run(stage) {
        const filed = await stage.led('lamps');
        const { heads } = sound(await linesOf(await stage.as(clerk), [filed.ref]));
        const backend = await stage.as(citizen);
        const lines = await linesOf(backend, [filed.ref], { receipts: [filed.receipt] });
        same('the same chain', sound(lines, heads).heads, heads);
        holds('no word of what is internal', !lines.some((line) => line.includes('Inner words')));
        await fails('and not without it', () => linesOf(backend, [filed.ref], { receipts: [{ ...filed.receipt, secret: '00000-00000' }] }), 'not_found', 'unauthenticated', 'forbidden');
      },
    },
    {
      name: 'goes on where an earlier one ended: what was sealed stays sealed',
      async run(stage) {
        const filed = await stage.file();
        const backend = await stage.as(clerk);
        const before = sound(await linesOf(backend, [filed.ref])).heads;
        await stage.take(clerk, 'accept', filed);
        await stage.take(clerk, 'remark', filed, { note: 'More' });
        same('the earlier head is in the later chain', sound(await linesOf(backend, [filed.ref]), before).events, 3);
      },
    },
    {
      name: 'is one chain where several wrote at once',
      async run(stage) {
        const filed = await stage.file();
        await Promise.all(Array.from({ length: 6 }, (_, index) => stage.send(clerk, stage.command('remark', filed.ref, { note: `Number ${index}` }))));
        same('every event is in it', sound(await linesOf(await stage.as(clerk), [filed.ref])).events, 7);
      },
    },
    {
      name: 'shows a byte that was changed',
      async run(stage) {
        const filed = await stage.led('lamps');
        const lines = await linesOf(await stage.as(clerk), [filed.ref]);
        const changed = lines.map((line, index) => (index === 2 ? line.replace('working', 'changed') : line));
        holds('it does not verify', changed[2] !== lines[2] && !verifyRecord(changed).ok, changed[2]);
      },
    },
    {
      name: 'ends where its signal is aborted, and where nobody reads on',
      async run(stage) {
        for (let index = 0; index < 3; index += 1) await stage.file();
        const backend = await stage.as(clerk);
        const stop = new AbortController();
        await fails('rejects with "aborted"', async () => {
          for await (const line of backend.records({}, { signal: stop.signal })) if (line) stop.abort();
        }, 'aborted');
        for await (const line of backend.records({})) if (line) break;
        same('the back end goes on', (await backend.query({})).items.length, 3);
      },
    },
    {
      name: 'is what a supervisor of another province cannot have',
      async run(stage) {
        await stage.file();
        same('nothing of it is theirs', sound(await linesOf(await stage.as(staff('supervisor', 'elsewhere')), {})).cases, 0);
      },
    },
  ],
};
