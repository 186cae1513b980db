import { median, table } from '../../lib/figures.mjs';
import { batchers, inBatch } from '../post/run.mjs';
import { count, ms, ratio } from './words.mjs';

export function postPage({ seconds, rounds, postgres, rows }) {
  const speed = (samples) => median(samples.map(({ perSecond }) => perSecond));
  const cost = (one, other) => ratio(median(one.map(({ perSecond }, index) => other[index].perSecond / perSecond)));
  const line = ({ database, regions, clients, ours, limit, batch }) => [
    `${database}, ${regions === 1 ? 'one region' : `${regions} regions`}, ${clients === 1 ? 'one client' : `${clients} clients`}`,
    cost(ours, limit), cost(batch, limit), ratio(median(ours.map(({ processor }, index) => processor / limit[index].processor))), ms(median(ours.map(({ processor }) => processor))), count(speed(ours)), count(speed(batch)), count(speed(limit)), ms(median(ours.map(({ p50 }) => p50))),
  ];
  return `## Commands in

\`POST /v1/commands\` over a socket: matters are filed by the public, triaged and accepted by a clerk, dispatched by a dispatcher, with tokens. The limit is a bare Hono with the same server, the same
pool and the same body, which it puts into a table with a primary key by one \`insert\`. PGlite in its thread, in a folder; PostgreSQL ${postgres} with its own settings, so that what is answered is on the disk.
Medians of ${rounds} interleaved rounds of ${seconds} s. *Cost*: how many times as many commands the limit takes in the same time; processor time is that of the service's process alone, with PGlite in it, without PostgreSQL.

${table(['', `cost to the limit`, `in batches of ${inBatch}`, 'processor time to the limit', 'of it a command', 'commands/s', 'in batches', 'the limit', 'p50'], rows.map(line))}

The limit writes one row and checks nothing. A command of ours reads the case and its record under a lock, is decided by the rules, and writes the case, its event and seal, its place in the feed, the key and the verdict in
one transaction that goes to the database and back eight times. A filing takes the code of its receipt first, in a transaction of
its own, so that no county gives it again. Each command of a batch is a transaction of its own, so a batch
spares requests and no more; of batches at most ${batchers} clients send at a time. Clients, service and database share two cores with whatever else
the machine does: commands a second are those of that hour, and the cost of few commands swings.`;
}
