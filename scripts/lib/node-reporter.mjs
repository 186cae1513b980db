import { inspect } from 'node:util';
import { closingLine, indent } from './tally.mjs';

/** A reporter for `node --test`: each failure with its cause, and the closing line. */
export default async function* report(events) {
  const counts = { passed: 0, failed: 0 };
  for await (const { type, data } of events) {
    const isTest = data.details?.type !== 'suite' && !data.skip;
    if (type === 'test:pass' && isTest) counts.passed += 1;
    if (type === 'test:fail' && isTest) {
      counts.failed += 1;
      yield `✗ ${data.name}\n${indent(inspect(data.details.error.cause ?? data.details.error))}\n`;
    }
    if (type === 'test:stderr') yield data.message;
  }
  yield `${closingLine(counts)}\n`;
}
