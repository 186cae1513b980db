import { table } from '../../lib/figures.mjs';
import { labelOf } from '../lib/peers.mjs';
import { count, mb, ms, ratio } from './words.mjs';

const questions = [['newest', '50 newest'], ['newestOf', '50 newest of one status'], ['byId', 'one by id'], ['reopened', 'page opened, 50 newest']];

export function replicaPage({ count: cases, browser, figures }) {
  const { linli } = figures;
  const loadOf = ({ times }) => times.load + times.index;
  const line = ([name, { times, bytes }]) => [
    labelOf(name), ratio(loadOf({ times }) / loadOf(linli)), ...questions.map(([key]) => (times[key] < 0.05 ? '0' : ratio(times[key] / linli.times[key]))), ratio(bytes / linli.bytes),
  ];
  const { times, bytes } = linli;
  return `## Replica

${count(cases)} cases in ${browser}, in IndexedDB: loaded, then asked for. Ours comes through the snapshot, in pages of 500 from a back end that answers at once, and is asked through the
client, which lays over what is pending; the others get the same documents in the quickest way that their documentation has (\`bulkAdd\`, \`bulkInsert\`, \`bulkDocs\`), with an index on \`updatedAt\` and one on
\`status\` and \`updatedAt\`, which PouchDB makes afterwards. All answer alike. Ratios to ours of medians of 21; greater is slower, or larger.

${table(['', 'loading', ...questions.map(([, label]) => label), 'storage'], Object.entries(figures).map(line))}

Ours on the machine of this run: loading ${ms(loadOf(linli))}, ${questions.map(([key, label]) => `${label} ${ms(times[key])}`).join(', ')}, storage ${mb(bytes)}.
The aim for the 50 newest is under 10 ms: ${times.newest < 10 ? 'met' : 'missed'} with ${ms(times.newest)}.

Where ours loses: it keeps what is not in use in segments of 500, so that it loads quicker and takes less room, and pays when it is asked: for one case it reads its segment, and for a status that
few have it reads many. An index for each row, as Dexie has it, answers that at once. RxDB sorts the newest in memory: its storage over Dexie does not walk an index backwards. It answers by id from documents that it has
in memory. The documents are as large as cases are, ${count(1300)} characters, of words of no sense: text that repeats would flatter whoever stores many together.`;
}
