/** Lets one step of a run go on at a time, since steps are known by their place. */
export function oneAtATime(signal: AbortSignal) {
  let busyWith: string | undefined;
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    signal.throwIfAborted();
    if (busyWith !== undefined) throw new Error(sideBySide(name, busyWith));
    busyWith = name;
    try {
      return await work();
    } finally {
      busyWith = undefined;
    }
  };
}

function sideBySide(name: string, busyWith: string): string {
  return `The step "${name}" began while "${busyWith}" was still going on. Work side by side goes through fanOut.`;
}
