import { table } from '../../lib/figures.mjs';
import { labelOf } from '../lib/peers.mjs';
import { aim } from '../size/run.mjs';
import { count, ratio } from './words.mjs';

export function sizePage({ ours: { first, whole, later, folders }, peers }) {
  const line = (label, bytes) => [label, count(bytes), ratio(bytes / whole)];
  return `## Size

What an application loads to work without a line, in bytes after gzip, minified. Ours: \`createClient\`, \`httpBackend\` and \`idbStore\` with what they need, without the model, which
an application has anyway for its forms and rules.

${table(['', 'gz bytes', 'to ours'], [line('Linli, all of it', whole), ...(later.length > 0 ? [line('Linli, loaded at first', first)] : []), ...Object.entries(peers).map(([name, bytes]) => line(labelOf(name), bytes))])}

The aim is ${count(aim)}: ${verdict(first, whole)}. What they do is not the same. Dexie is a database and sends nothing; RxDB and PouchDB replicate documents and have no commands; TanStack and
Workbox have an outbox and no replica.

What is in ours, each folder packed by itself:

${table(['', 'gz bytes'], folders.map(([folder, bytes]) => [folder, count(bytes)]))}${fetched(later)}`;
}

function verdict(first, whole) {
  const told = (bytes) => (bytes <= aim ? 'met' : `missed by ${count(bytes - aim)}`);
  return first === whole ? told(whole) : `${told(first)} by what is loaded at first, ${told(whole)} by all that works without a line`;
}

function fetched(later) {
  if (later.length === 0) return '';
  return `\n\nFetched later, in pieces of their own; with a store, the outbox and the replica as soon as the client is made:\n\n${table(['', 'gz bytes'], later.map(([name, bytes]) => [name, count(bytes)]))}`;
}
