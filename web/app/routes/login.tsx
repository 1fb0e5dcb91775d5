import { createFileRoute, Link, redirect, useRouter } from '@tanstack/react-router';
import { EntryPage } from '#web/accounts/entry-page.tsx';
import { readNextPath } from '#web/accounts/next-path.ts';
import { registrationOptions } from '#web/accounts/registration.ts';
import { SignInForm } from '#web/accounts/sign-in-form.tsx';

export const Route = createFileRoute('/login')({
  validateSearch: ({ next }): { next?: string | undefined } => ({ next: readNextPath(next) }),
  async beforeLoad({ context, search }) {
    const { state } = await context.queryClient.query(registrationOptions);
    if (state === 'first') redirect({ to: '/register', search, throw: true });
    return { isOpen: state === 'open' };
  },
  component: LoginPage,
});

function LoginPage() {
  const { next } = Route.useSearch();
  const { isOpen } = Route.useRouteContext();
  const { history } = useRouter();
  return (
    <EntryPage title="Sign in to Ad Mint">
      <SignInForm onSignedIn={() => history.replace(next ?? '/create')} />
      <p className="flex flex-wrap justify-between gap-x-4 gap-y-2 text-sm">
        <Link to="/forgot" className="text-brand underline">
          Password forgotten
        </Link>
        {isOpen && (
          <Link to="/register" search={{ next }} className="text-brand underline">
            Make an account
          </Link>
        )}
      </p>
    </EntryPage>
  );
}
