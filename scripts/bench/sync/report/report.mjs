import { faultsPage } from './faults.mjs';
import { loadPage, memoryPage } from './load.mjs';
import { postPage } from './post.mjs';
import { replicaPage } from './replica.mjs';
import { sizePage } from './size.mjs';

const pages = { post: postPage, load: loadPage, memory: memoryPage, replica: replicaPage, size: sizePage, faults: faultsPage };

/** The results as a page of Markdown; parts that were never measured are left out. */
export function report(parts) {
  const told = Object.entries(pages).flatMap(([name, page]) => (parts[name] ? [`${page(parts[name].figures)}\n${measuredAt(parts[name])}`] : []));
  return `# The way of a command to the record, and of a case back to the device

What the client keeps and sends, what the service does with it, and what others do who offer a part of it. Run it with \`npm run bench -- sync\`, or some parts with
\`npm run bench -- sync size faults\`. The machine has two slow cores and other work: trust the ratios, and those less that lie near 1.

${told.join('\n\n')}
`;
}

/** How many wanted a core while it was measured, of which there are two. */
function measuredAt({ on, before, after }) {
  return `\n*Measured on ${on}; load of the machine ${before.toFixed(1)} at the beginning, ${after.toFixed(1)} at the end.*`;
}
