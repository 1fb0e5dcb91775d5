/**
 * Names one wish, so that sent twice it is done once. `crypto.randomUUID` is missing on plain http in a home
 * network; random values are not.
 */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
