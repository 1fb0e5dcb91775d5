import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { Toaster } from 'sonner';

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: () => (
    <>
      <Outlet />
      <Toaster
        position="bottom-right"
        mobileOffset={{ bottom: 72 }}
        toastOptions={{ className: '!bg-surface !text-ink !border-line !font-sans' }}
      />
    </>
  ),
});
