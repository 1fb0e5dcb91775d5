/** What people call their browser, out of what it says of itself; the first that is found, since each also names others. */
const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
  ['curl/', 'curl'],
] as const;

const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux'],
] as const;

/** `Firefox on Linux`; what is not known is given in its own words. */
export function readDevice(userAgent: string): { name: string; isPhone: boolean } {
  const find = (some: typeof BROWSERS | typeof SYSTEMS) =>
    some.find(([mark]) => userAgent.includes(mark))?.[1];
  const [browser, system] = [find(BROWSERS), find(SYSTEMS)];
  const known = [browser, system].filter(Boolean).join(' on ');
  return {
    name: known || userAgent.slice(0, 60) || 'Something that does not say what it is',
    isPhone: /Mobile|iPhone|Android/.test(userAgent),
  };
}
