import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestContext } from 'node:test';

/** A process of its own, with the lines that it writes. It is killed at the end of the test where it still runs. */
export class Process {
  readonly child: ChildProcess;
  readonly out: string[] = [];
  readonly errors: string[] = [];
  readonly #ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  #wake: () => void = () => undefined;

  constructor(context: TestContext, path: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
    this.child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DATABASE_URL: undefined, NODE_ENV: undefined, ...env } });
    this.#read('stdout', this.out);
    this.#read('stderr', this.errors);
    this.#ended = once(this.child, 'close').then(([code, signal]) => {
      this.#wake();
      return { code, signal };
    });
    context.after(async () => {
      this.child.kill('SIGKILL');
      await this.#ended;
    });
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  ended(): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    return this.#ended;
  }

  kill(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    this.child.kill(signal);
    return this.#ended;
  }

  /** The first line of output that fits; rejects when the process ends without one. */
  async line(fits: RegExp): Promise<string> {
    for (;;) {
      const found = [...this.out, ...this.errors].find((line) => fits.test(line));
      if (found !== undefined) return found;
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        await this.#ended;
        const last = [...this.out, ...this.errors].find((line) => fits.test(line));
        if (last !== undefined) return last;
        throw new Error(`It ended with ${this.child.exitCode ?? this.child.signalCode} and without ${fits}:\n${[...this.out, ...this.errors].join('\n')}`);
      }
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  #read(stream: 'stdout' | 'stderr', into: string[]): void {
    const input = this.child[stream];
    if (!input) return;
    createInterface({ input }).on('line', (line) => {
      into.push(line);
      this.#wake();
    });
  }
}

/** The path of a script beside the tests, as it was compiled. */
export function script(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
