import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Names one process for good: neither a reused pid nor another container can be taken for it. */
export interface ProcessIdentity {
  /** One boot of one machine, and there one pid namespace. */
  host: string;
  pid: number;
  /** When the process began, in the system's own words; empty where the system does not tell. */
  process_start: string;
}

export function thisProcess(): ProcessIdentity {
  return {
    host: hostIdentity(),
    pid: process.pid,
    process_start: lifeOf(process.pid)?.start ?? '',
  };
}

/** True only when it is certain. A process on another host may live, so there only its silence counts. */
export function isProvablyGone({ host, pid, process_start }: ProcessIdentity): boolean {
  if (host !== hostIdentity()) return false;
  if (process_start === '') return !answersSignals(pid);
  const life = lifeOf(pid);
  return !life || life.dead || life.start !== process_start;
}

function hostIdentity(): string {
  const boot = tryRead(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const namespace = tryRead(() => readlinkSync('/proc/self/ns/pid'));
  return boot && namespace ? `${boot}/${namespace}` : hostname();
}

/** What Linux tells about a process: see proc_pid_stat(5). */
function lifeOf(pid: number): { start: string; dead: boolean } | undefined {
  const stat = tryRead(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The name, in parentheses, may hold spaces and parentheses of its own.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, start] = [fields?.[0], fields?.[19]];
  if (!state || !start) return undefined;
  // Killed, but not yet collected by its parent: it will never run again.
  return { start, dead: state === 'Z' || state === 'X' };
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function tryRead(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined; // Not a Linux, or the process is gone: both are answers.
  }
}
