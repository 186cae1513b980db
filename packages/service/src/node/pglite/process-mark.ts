import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Tells a process from every other one that has or will have its number. */
export interface ProcessMark {
  pid: number;
  /** When it began, in ticks since the machine started; `null` where the system does not say. */
  started: string | null;
  /** Within which numbers of processes mean anything: a start of the machine and a name space of its processes, or a host. */
  machine: string;
}

export function ownMark(): ProcessMark {
  return { pid: process.pid, started: startOf(process.pid), machine: machineOf() };
}

/** Whether the process that left the mark still runs; `unknown` where it ran on another machine or in another container. */
export function fateOf(mark: ProcessMark): 'runs' | 'ended' | 'unknown' {
  if (mark.machine !== machineOf()) return 'unknown';
  if (!isThere(mark.pid)) return 'ended';
  return startOf(mark.pid) === mark.started ? 'runs' : 'ended';
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The twenty-second field of /proc/<pid>/stat. The second is a name in brackets that may hold anything, brackets and blanks too. */
function startOf(pid: number): string | null {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function machineOf(): string {
  const boot = read('/proc/sys/kernel/random/boot_id')?.trim();
  return boot === undefined ? hostname() : `${boot} ${processSpace()}`;
}

function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return hostname();
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
