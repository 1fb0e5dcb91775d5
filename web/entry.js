/** The way in: the first account, another account, or signing in. */
import { ask } from '/page.js';

const WORDS = {
  first: {
    title: 'Make this studio yours',
    why: 'The first account looks after the studio, and takes over the ads made on the command line.',
    enter: 'Make the account',
    other: '',
  },
  register: {
    title: 'Make an account',
    why: 'Your ads are seen by nobody but you.',
    enter: 'Make the account',
    other: 'Sign in instead',
  },
  signIn: {
    title: 'Welcome back',
    why: 'Sign in to make ads and find the ones you made.',
    enter: 'Sign in',
    other: 'Make an account',
  },
};

const entry = document.querySelector('#entry');
const form = entry.querySelector('form');
const enter = document.querySelector('#enter');
const fault = document.querySelector('#entry-fault');
let registration = 'closed';
let way = 'signIn';

export async function showEntry() {
  ({ state: registration } = await ask('/api/auth/registration'));
  entry.hidden = false;
  choose(registration === 'first' ? 'first' : 'signIn');
}

/** Calls back once somebody is in. */
export function onEntry(callBack) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    fault.textContent = '';
    const { email, ...person } = Object.fromEntries(new FormData(form));
    enter.disabled = true;
    try {
      if (way !== 'signIn') await ask('/api/auth/register', { ...person, email });
      await ask('/api/auth/login', person);
      entry.hidden = true;
      form.reset();
      await callBack();
    } catch (error) {
      fault.textContent = error.message;
      form.elements[error.details?.field]?.focus();
    } finally {
      enter.disabled = false;
    }
  });
  document.querySelector('#other').addEventListener('click', () => {
    choose(way === 'signIn' ? 'register' : 'signIn');
  });
}

function choose(next) {
  way = next;
  const words = WORDS[way];
  const isNew = way !== 'signIn';
  document.querySelector('#entry-title').textContent = words.title;
  document.querySelector('#entry-why').textContent = words.why;
  enter.textContent = words.enter;
  document.querySelector('#other').textContent = words.other;
  document.querySelector('#entry-other').hidden = words.other === '' || registration === 'closed';
  document.querySelector('#username-label').textContent = isNew ? 'Name' : 'Name or email address';
  document.querySelector('#password-label').textContent = isNew
    ? 'Password, 8 characters at least'
    : 'Password';
  document.querySelector('#email-field').hidden = !isNew;
  form.email.disabled = !isNew;
  form.password.autocomplete = isNew ? 'new-password' : 'current-password';
  form.password.minLength = isNew ? 8 : 0;
  fault.textContent = '';
  form.username.focus();
}
