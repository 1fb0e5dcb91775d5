import { createRouter } from '@tanstack/react-router';
import { onSignedOut } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { ErrorState } from '#web/ui/error-state.tsx';
import { Page } from '#web/ui/page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { queryClient } from './query-client.ts';
import { routeTree } from './route-tree.gen.ts';

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: ({ error, reset }) => (
    <Page>
      <ErrorState
        message={messageOf(error)}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </Page>
  ),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** Whoever was signed out meanwhile signs in again and comes back to where they were. */
onSignedOut(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/login') return;
  void router.navigate({ to: '/login', search: { next: href } });
  queryClient.removeQueries();
});
