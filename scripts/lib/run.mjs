import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** A command that ended with another code than 0. `output` is all that it printed. */
export class CommandError extends Error {
  constructor(label, code, output) {
    super(`${label} failed (exit ${code})\n${output.trimEnd()}`);
    this.name = 'CommandError';
    this.code = code;
    this.output = output;
  }
}

/**
 * Runs a command to its end, quietly.
 * @returns {Promise<{code: number, output: string, seconds: number}>} `output` is stdout and stderr in the order they came;
 * `code` is 127 when there is no such command.
 */
export function run(command, args, { cwd = root, env = process.env } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    const end = (code) => resolve({ code, output: Buffer.concat(chunks).toString(), seconds: (performance.now() - started) / 1000 });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${error.message}\n`));
      end(127);
    });
    child.on('close', (code, signal) => end(code ?? (signal ? 128 : 1)));
  });
}

/** Runs a command that must succeed, and says on one line that it did. Rejects with a {@link CommandError}. */
export async function must(label, command, args, options) {
  const { code, output, seconds } = await run(command, args, options);
  if (code !== 0) throw new CommandError(label, code, output);
  console.log(`  ${label} ${seconds.toFixed(1)} s`);
  return output;
}
