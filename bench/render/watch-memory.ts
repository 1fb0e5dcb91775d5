import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 100;

/**
 * Watches what this process and its children hold until `end`: their proportional set size, so that memory
 * they share counts once. Linux tells it; elsewhere the answer is null.
 */
export function watchMemory() {
  let largest: number | null = null;
  let together: number | null = null;
  const look = () => {
    const sizes = familyOf(process.pid).flatMap(bytesOf);
    if (sizes.length === 0) return;
    largest = Math.max(largest ?? 0, ...sizes);
    together = Math.max(
      together ?? 0,
      sizes.reduce((sum, size) => sum + size),
    );
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    end() {
      clearInterval(timer);
      return { largestBytes: largest, togetherBytes: together };
    },
  };
}

/** Milliseconds of processor time this process and its living children have used. */
export function cpuMsSoFar(): number {
  return familyOf(process.pid)
    .map((pid) => read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [])
    .reduce((sum, fields) => sum + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10, 0);
}

function familyOf(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(familyOf)];
}

function bytesOf(pid: number): number[] {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
  return kilobytes === undefined ? [] : [Number(kilobytes) * 1024];
}

/** A process that ended meanwhile holds nothing. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
