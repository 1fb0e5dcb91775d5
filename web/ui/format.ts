const MONEY = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
/** A cent of a cent matters where a scene costs less than one. */
const SMALL_MONEY = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 4,
});
const DATE = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** `$1.62`; `$0.0042` where two digits would say nothing. What is not known is a dash, never $0.00. */
export function money(cost: number | null): string {
  if (cost === null) return '–';
  return cost > 0 && cost < 0.01 ? SMALL_MONEY.format(cost) : MONEY.format(cost);
}

/** `0:24`, `12:05`. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** `4 seconds`, `5 minutes`: how long something takes, in words. */
export function span(seconds: number): string {
  if (seconds < 90) return count(Math.max(1, Math.round(seconds)), 'second');
  if (seconds < 5400) return count(Math.round(seconds / 60), 'minute');
  return count(Math.round(seconds / 3600), 'hour');
}

/** `1 scene`, `6 scenes`. */
export function count(number: number, thing: string): string {
  return `${number.toLocaleString('en-US')} ${thing}${number === 1 ? '' : 's'}`;
}

/** `2.4 MB`: as file managers count, in thousands. */
export function size(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A moment, as the reader's own part of the world writes it. */
export const moment = (iso: string) => DATE.format(new Date(iso));

/** What is lost by deleting something that ads are made with. */
export const usedBy = (ads: number) =>
  ads === 0 ? 'No ad uses it.' : `${count(ads, 'ad')} use${ads === 1 ? 's' : ''} it.`;

/** `2.4 MB`, `310 kB`. */
export function bytes(size: number): string {
  if (size < 1_000_000) return `${Math.max(1, Math.round(size / 1000))} kB`;
  return `${(size / 1_000_000).toFixed(1)} MB`;
}

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** The day of a moment. */
export const day = (iso: string) => DAY.format(new Date(iso));
