import { createFileRoute, Link, useRouter } from '@tanstack/react-router';
import { EntryPage } from '#web/accounts/entry-page.tsx';
import { readNextPath } from '#web/accounts/next-path.ts';
import { RegisterForm } from '#web/accounts/register-form.tsx';
import { registrationOptions } from '#web/accounts/registration.ts';

const WORDS = {
  first: {
    title: 'Make this studio yours',
    why: 'The first account looks after the studio, and takes over the ads made on the command line.',
  },
  open: { title: 'Make an account', why: 'Your ads are seen by nobody but you.' },
  closed: {
    title: 'No new accounts',
    why: 'This studio does not take new accounts. Ask whoever runs it to make one for you.',
  },
} as const;

export const Route = createFileRoute('/register')({
  validateSearch: ({ next }): { next?: string | undefined } => ({ next: readNextPath(next) }),
  beforeLoad: ({ context }) => context.queryClient.query(registrationOptions),
  component: RegisterPage,
});

function RegisterPage() {
  const { next } = Route.useSearch();
  const { state } = Route.useRouteContext();
  const { history } = useRouter();
  return (
    <EntryPage {...WORDS[state]}>
      {state !== 'closed' && <RegisterForm onSignedIn={() => history.replace(next ?? '/create')} />}
      {state !== 'first' && (
        <Link to="/login" search={{ next }} className="text-sm text-brand underline">
          Sign in instead
        </Link>
      )}
    </EntryPage>
  );
}
