/*
 * The cores of the passwords that lead every published list of stolen ones. What people put around them to
 * please a rule (capitals, digits and signs at the ends, letters written as digits) does not make them rarer.
 */
const CORES = new Set(
  (
    'password passwort passwd passcode secret letmein welcome admin administrator root user guest login master ' +
    'qwerty qwertz azerty qwertyuiop qwertzuiop asdfgh asdfghjkl zxcvbn zxcvbnm yxcvbnm qazwsx qweasd qweasdzxc ' +
    'iloveyou loveyou lovely princess sunshine shadow monkey dragon football baseball basketball superman batman ' +
    'pokemon starwars trustno michael jordan ashley bailey charlie donald jennifer jessica nicole daniel andrew ' +
    'computer internet whatever freedom flower hello hallo changeme default test testing temp demo abc abcd ' +
    'abcdef abcdefg abcdefgh admint admintai adminadmin passwordpassword'
  ).split(' '),
);

const WRITTEN_AS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** Whether a password is one of those that are tried first. */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase();
  if (new Set(lower).size < 4 || isRun(lower)) return true;
  const stripped = lower.replace(/^[^a-z]+|[^a-z]+$/g, '');
  if (stripped === '' && /^\d{1,12}$/.test(lower)) return true;
  const read = lower.replace(/[013457@$]/g, (sign) => WRITTEN_AS[sign] ?? sign);
  return [lower, stripped, read.replace(/^[^a-z]+|[^a-z]+$/g, '')].some(
    (core) => CORES.has(core) || CORES.has(trimEnd(core)),
  );
}

/** `pa55w0rd1` reads as `passwordi`. */
function trimEnd(core: string): string {
  return core.replace(/[ioea]+$/, '');
}

/** 12345678, 87654321, abcdefgh. */
function isRun(text: string): boolean {
  const steps = new Set<number>();
  for (let at = 1; at < text.length; at += 1) {
    steps.add(text.charCodeAt(at) - text.charCodeAt(at - 1));
  }
  return steps.size === 1 && Math.abs([...steps][0] ?? 9) <= 1;
}
