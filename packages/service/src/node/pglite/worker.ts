import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { FromWorker, PlainError, Results, ToWorker, WorkerOptions } from './messages.js';

// The thread that PGlite works in. It answers in the order in which it is asked; who may ask is seen to on the other side.

const { folder, template } = workerData as WorkerOptions;
const send = (message: FromWorker) => parentPort?.postMessage(message);

try {
  const database = await PGlite.create({ ...(folder !== null && { dataDir: folder }), ...(template && { loadDataDir: template }) });
  database.onNotification((channel, payload) => send({ is: 'notice', channel, payload }));
  let turn: Promise<void> = Promise.resolve();
  parentPort?.on('message', (ask: ToWorker) => {
    turn = turn.then(async () => {
      try {
        send({ is: 'answer', id: ask.id, value: await answer(database, ask) });
      } catch (error) {
        send({ is: 'refusal', id: ask.id, error: plain(error) });
      }
      if (ask.does === 'close') parentPort?.close();
    });
  });
  send({ is: 'open' });
} catch (error) {
  send({ is: 'refusal', id: null, error: plain(error) });
}

async function answer(database: PGlite, ask: ToWorker): Promise<unknown> {
  switch (ask.does) {
    case 'query':
      return sent(await database.query(ask.text, [...ask.params]));
    case 'exec':
      return (await database.exec(ask.text)).map(sent);
    case 'listen':
    case 'unlisten':
      await database.exec(`${ask.does} "${ask.channel.replaceAll('"', '""')}"`);
      return undefined;
    case 'dump':
      return database.dumpDataDir('none');
    case 'close':
      // Without it the next start would have to read the whole log again.
      // What was cut off in the middle of a transaction left it open, and the role of the application in it.
      await database.exec('rollback; reset role; checkpoint');
      await database.close();
      return undefined;
  }
}

function sent({ rows, affectedRows, command }: Results): Results {
  return { rows, affectedRows, command };
}

function plain(error: unknown): PlainError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { code, constraint, detail, table } = error as Error & Partial<PlainError>;
  return { name: error.name, message: error.message, stack: error.stack, code, constraint, detail, table };
}
