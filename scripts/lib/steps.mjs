import { run } from './run.mjs';
import { indent, readClosingLine } from './tally.mjs';

/**
 * Runs steps, at most `atOnce` together, each after those that it needs, and prints a line for each.
 * A step is `{name, needs?}` and one of `run`, a function; `command`, which passes or fails as a whole; `check`, a command that
 * counts and ends with a closing line. A step that could not run has failed; none is left out.
 * @param {{only?: string[], atOnce: number}} options `only` chooses steps; what they need is run too
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runSteps(steps, { only, atOnce }) {
  const total = { passed: 0, failed: 0 };
  const waiting = chosen(steps, only);
  const running = new Map();
  const isDone = (name) => !running.has(name) && !waiting.some((step) => step.name === name);
  while (waiting.length + running.size > 0) {
    const next = running.size < atOnce ? waiting.findIndex(({ needs = [] }) => needs.every(isDone)) : -1;
    if (next >= 0) {
      const [step] = waiting.splice(next, 1);
      running.set(step.name, runStep(step));
      continue;
    }
    const result = await Promise.race(running.values());
    running.delete(result.name);
    report(result);
    total.passed += result.passed;
    total.failed += result.failed;
  }
  return total;
}

/** The steps with these names and, before them, what they need. */
export function chosen(steps, only) {
  if (!only) return [...steps];
  const unknown = only.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`No such step: ${unknown.join(', ')}. There are ${steps.map(({ name }) => name).join(', ')}.`);
  const wanted = new Set(only);
  for (const { name, needs = [] } of [...steps].reverse()) if (wanted.has(name)) needs.forEach((need) => wanted.add(need));
  return steps.filter(({ name }) => wanted.has(name));
}

async function runStep({ name, run: work, command, check }) {
  const started = performance.now();
  const result = work ? await runWork(work) : await runCommand(command ?? check, Boolean(check));
  return { name, seconds: (performance.now() - started) / 1000, ...result };
}

async function runWork(work) {
  try {
    await work();
    return { passed: 1, failed: 0, output: '' };
  } catch (error) {
    return { passed: 0, failed: 1, output: String(error.message ?? error) };
  }
}

async function runCommand([command, ...args], counts) {
  const { code, output } = await run(command, args);
  const { passed, failed } = (counts && readClosingLine(output)) || { passed: code === 0 && !counts ? 1 : 0, failed: 0 };
  const isUnsaid = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: failed + (isUnsaid ? 1 : 0), output };
}

function report({ name, passed, failed, seconds, output }) {
  console.log(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`);
  if (failed > 0) console.log(indent(output.trimEnd()));
}
