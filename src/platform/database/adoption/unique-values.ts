import { cutText } from '../clean-text.ts';
import type { KeptRow } from './convert-row.ts';

interface Around {
  row: KeptRow;
  taken: Set<string>;
}

/** A user name or an address that nobody else has; whoever had it first keeps it. */
export function uniqueValue(column: string, value: string, { row, taken }: Around): string {
  const wishes = column === 'email' ? addressesFor(value, row) : namesFor(value, row);
  const free = wishes.find((wish) => wish !== '' && !taken.has(`${column} ${wish}`));
  if (free === undefined) throw new Error(`unreachable: two rows have the id ${idOf(row)}`);
  taken.add(`${column} ${free}`);
  return free;
}

const idOf = (row: KeptRow) => String(row.values['id']);

/** The end of an id: of a time-ordered one the beginning is the same for many. */
const shortId = (row: KeptRow) => idOf(row).slice(-8);

function namesFor(name: string, row: KeptRow): string[] {
  const stem = cutText(name || 'user', 60);
  return [name, `${stem}-${shortId(row)}`, `${stem}-${idOf(row)}`];
}

/** `.invalid` can never be delivered to, so nobody else receives what was meant for this person. */
function addressesFor(email: string, row: KeptRow): string[] {
  const address = email.trim().toLowerCase();
  const name = String(row.values['username'])
    .toLowerCase()
    .replace(/[^a-z0-9._-]/g, '')
    .slice(0, 60);
  return [
    isAddress(address) ? address : '',
    `${name}+${shortId(row)}@missing.invalid`,
    `${name}+${idOf(row)}@missing.invalid`,
  ];
}

const isAddress = (text: string) => /^[^\s@]+@[^\s@]+$/.test(text);
