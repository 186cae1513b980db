import { table } from '../../lib/figures.mjs';
import { senders } from '../faults/run.mjs';
import { faults } from '../faults/schedule.mjs';
import { why } from './why.mjs';
import { count } from './words.mjs';

const causes = [...faults, 'killed before it was sent'];

export function faultsPage({ count: commands, seed, met, results }) {
  const shown = senders.filter(({ name }) => results[name]);
  const line = ({ name, label }) => {
    const { handed, arrived, lost, doubled, doubledDespiteKeys, outOfOrder, left, kills } = results[name];
    return [label, count(handed), count(arrived), count(lost.length), count(doubled.length), count(doubledDespiteKeys), count(outOfOrder), count(left.pending + left.shown), count(kills)];
  };
  const ofCause = (list, cause) => list.filter((each) => each === cause).length;
  const perCause = (key) => causes.map((cause) => [cause, count(cause === 'killed before it was sent' ? 0 : (met[cause] ?? 0)), ...shown.map(({ name }) => count(ofCause(results[name][key], cause)))]);
  const withoutCause = (key) => [['nothing happened to it', '', ...shown.map(({ name }) => count(ofCause(results[name][key], 'nothing')))]];
  const rows = (key) => [...perCause(key), ...withoutCause(key)].map(([cause, number, ...cells]) => [cause, cause.startsWith('killed before') ? 'chunks' : number, ...cells]);
  return `## What is lost on the way

${count(commands)} commands, ten on each of ${count(commands / 10)} cases, handed over in pages of Chromium with its own IndexedDB, to a server that only counts what reaches it. On the way there happens to them what a schedule says (seed ${seed}), the same for all. Every fifth chunk of 50 is
handed over while there is no line, and the page is killed before there is one. The clock of all pages runs twenty times as quick. *Lost*: handed over, not arrived, and nowhere any more or never tried again. *Doubled*: done twice
by a server that does not know a command again; *despite keys*: by one that does. *Out of order*: done after a later one of the same case; the ten of a case are handed
over at once, as a desk does with many cases.

${table(['', 'handed over', 'arrived', 'lost', 'doubled', 'despite keys', 'out of order', 'left on the device', 'pages killed'], shown.map(line))}

Lost, by what happened to the command last:

${table(['', 'of', ...shown.map(({ label }) => label)], rows('lost'))}

Doubled at a server that does not know them again, by what did it:

${table(['', 'of', ...shown.map(({ label }) => label)], rows('doubled'))}

Ours sends up to 100 commands in one request once it is behind, so what happens to a request happens to all of them: an answer that is lost doubles more at a server that does not know them again. The contract asks
for one that does, and there is none doubled then.

### Why

${why}`;
}
