/** The shortest length a model makes that covers what is needed, else its longest: the rest is slowed down. */
export function fitSeconds(durations: readonly number[], neededSeconds: number): number {
  const longest = durations.at(-1);
  if (longest === undefined) throw new Error('unreachable: a model that makes nothing is retired');
  return durations.find((seconds) => seconds >= neededSeconds) ?? longest;
}
