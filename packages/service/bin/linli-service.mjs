#!/usr/bin/env node
import process from 'node:process';
import { run } from '@linli/service/node';

let stop;
const stopped = new Promise((resolve) => (stop = resolve));
let signals = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    // Who asks twice does not want to wait.
    if ((signals += 1) > 1) process.exit(1);
    stop(signal);
  });
}

process.exitCode = await run({
  args: process.argv.slice(2),
  environment: process.env,
  print: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
  stopped,
});
// Whatever still stays open must not keep the process from ending.
process.exit();
