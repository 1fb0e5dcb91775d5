/** The same without one of its fields. */
export function without<T extends object>(whole: T, field: string): T {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field)) as T;
}
