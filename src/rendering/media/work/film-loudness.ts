/** What platforms ask for. */
export const TARGET_LUFS = -14;
const TOLERANCE_LU = 0.5;

export function isNearTarget(lufs: number): boolean {
  return Math.abs(lufs - TARGET_LUFS) <= TOLERANCE_LU;
}
