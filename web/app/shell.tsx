import { Tooltip } from '@base-ui/react/tooltip';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Toaster } from 'sonner';
import { useMe } from '#web/accounts/me.ts';
import { LiveProvider, useEvents } from '#web/api/live.tsx';
import { patchComparisons } from '#web/comparisons/patch-comparisons.ts';
import { patchGenerations, refreshGenerations } from '#web/generations/patch-generations.ts';
import { BottomBar } from './bottom-bar.tsx';
import { Sidebar } from './sidebar.tsx';

/** Around every page of somebody who is signed in. */
export function Shell({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  return (
    <LiveProvider userId={useMe().id} onJoined={() => refreshGenerations(queries)}>
      <CachePatches />
      <Tooltip.Provider delay={350}>
        <div className="min-h-dvh md:grid md:grid-cols-[212px_minmax(0,1fr)]">
          <a
            href="#main"
            className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-surface focus:px-3 focus:py-2"
          >
            Skip to content
          </a>
          <Sidebar />
          <main id="main" tabIndex={-1} className="min-w-0 pb-20 outline-none md:pb-0">
            {children}
          </main>
          <BottomBar />
        </div>
      </Tooltip.Provider>
      <Toaster
        position="bottom-right"
        mobileOffset={{ bottom: 72 }}
        toastOptions={{ className: '!bg-surface !text-ink !border-line !font-sans' }}
      />
    </LiveProvider>
  );
}

function CachePatches() {
  const queries = useQueryClient();
  useEvents((event) => {
    patchGenerations(queries, event);
    patchComparisons(queries, event);
  });
  return null;
}
