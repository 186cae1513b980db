import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a server that can be cut at a word. */
export interface Line {
  port: number;
  /** Cuts the connection that next sends this word: before it reaches the server, or after the server has dealt with it and before its answer comes back. */
  cut(word: string, when: 'before' | 'after'): void;
  close(): void;
}

export async function lineTo(port: number): Promise<Line> {
  let plan: { word: string; when: 'before' | 'after' } | undefined;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => [near, far].forEach((each) => each.destroy()));
    }
    let muted = false;
    far.on('data', (data) => {
      if (muted) near.destroy();
      else near.write(data);
    });
    near.on('data', (data) => {
      if (!plan || !data.includes(plan.word)) return void far.write(data);
      const { when } = plan;
      plan = undefined;
      if (when === 'before') return near.destroy();
      muted = true;
      far.write(data);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cut: (word, when) => (plan = { word, when }),
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
