import { table } from '../../lib/figures.mjs';
import { count, mb, ms } from './words.mjs';

export function loadPage({ clients, regions, held }) {
  return `## Load

${count(clients)} clients over PostgreSQL, ${regions} regions, each with a line of its own and one request under way, without a pause, for ${held.seconds.toFixed(0)} s: ${count(held.done)} commands carried out, ${count(held.perSecond)} a second. Of ${count(held.requests)} answers
p50 was ${ms(held.p50)}, p95 ${ms(held.p95)}, p99 ${ms(held.p99)}, the longest ${ms(held.longest)}. Errors: ${sum(held.problems)}.${told(held.problems)}`;
}

export function memoryPage({ watchers, points, problems, slope }) {
  const perCommand = (bytes) => `${bytes < 0 ? '−' : ''}${Math.abs(bytes).toFixed(1)} bytes`;
  return `## Memory

${count(points[points.length - 1].done)} commands from ${watchers} clients over PostgreSQL; the memory of the service after a collection of garbage:

${table(['commands', 'resident', 'heap', 'outside of it'], points.map(({ done, rss, heapUsed, external }) => [count(done), mb(rss), mb(heapUsed), mb(external)]))}

From the second line on the heap grows by ${perCommand(slope.heapUsed)} a command, what is resident by ${perCommand(slope.rss)}. Errors: ${sum(problems)}.${told(problems)}`;
}

function sum(problems) {
  const number = problems.reduce((all, [, each]) => all + each, 0);
  return number === 0 ? 'none' : count(number);
}

function told(problems) {
  const each = new Map();
  for (const [what, number] of problems) each.set(what, (each.get(what) ?? 0) + number);
  return each.size === 0 ? '' : `\n${[...each].map(([what, number]) => `\n- ${count(number)} × \`${what.slice(0, 160)}\``).join('')}`;
}
