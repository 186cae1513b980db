import { fork } from 'node:child_process';

/** In the child: starts what was asked for, and answers what it is asked until it is told to close. */
export async function asChild(start) {
  const options = JSON.parse(process.argv[2]);
  const { close, ...started } = await start(options);
  process.on('message', async ({ asks }) => {
    if (asks === 'memory') {
      for (let turn = 0; turn < 3; turn += 1) globalThis.gc?.();
      process.send({ answer: process.memoryUsage() });
    } else if (asks === 'processor') {
      const { user, system } = process.cpuUsage();
      process.send({ answer: (user + system) / 1000 });
    } else {
      await close();
      process.exit(0);
    }
  });
  process.send({ answer: started });
}

/** In the parent: a child process that was started by {@link asChild}, once it says that it is ready. */
export async function startChild(script, options) {
  const child = fork(script, [JSON.stringify(options)], { execArgv: ['--expose-gc'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const answer = () =>
    new Promise((resolve, reject) => {
      const onExit = (code) => reject(new Error(`${script} ended with ${code}`));
      child.once('message', ({ answer: given }) => {
        child.off('exit', onExit);
        resolve(given);
      });
      child.once('exit', onExit);
    });
  const ask = (asks) => {
    const given = answer();
    child.send({ asks });
    return given;
  };
  const started = await answer();
  return {
    ...started,
    memory: () => ask('memory'),
    /** Processor time so far, in milliseconds. */
    processor: () => ask('processor'),
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.send({ asks: 'close' });
      await ended;
    },
  };
}
