import { CatchNotFound, createFileRoute, Outlet, redirect } from '@tanstack/react-router';
import { meOptions } from '#web/accounts/me.ts';
import { isSignedOut } from '#web/api/failure.ts';
import { NotFoundPage } from '../not-found-page.tsx';
import { Shell } from '../shell.tsx';

/** Every page of the studio: for whoever is signed in. */
export const Route = createFileRoute('/_studio')({
  async beforeLoad({ context, location }) {
    try {
      await context.queryClient.query({ ...meOptions, staleTime: 'static' });
    } catch (failure) {
      if (!isSignedOut(failure)) throw failure;
      redirect({ to: '/login', search: { next: location.href }, throw: true });
    }
  },
  component: () => (
    <Shell>
      <CatchNotFound fallback={() => <NotFoundPage />}>
        <Outlet />
      </CatchNotFound>
    </Shell>
  ),
});
