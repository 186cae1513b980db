import { main } from './lib/main.mjs';
import { newElement } from './lib/new-element.mjs';
import { Finding } from './lib/tally.mjs';

// `npm run new -- element cases/case-note` makes the files of an element.
await main(async () => {
  const [kind, path] = process.argv.slice(2);
  if (kind !== 'element') throw new Finding('Say what: npm run new -- element <area>/<name>');
  for (const file of newElement(path)) console.log(file);
});
