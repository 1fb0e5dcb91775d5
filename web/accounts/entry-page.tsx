import { type ReactNode, useEffect } from 'react';
import { Mark } from '#web/ui/mark.tsx';

/** The pages before the studio: signing in, the first account, a lost password. */
export function EntryPage({
  title,
  why,
  children,
}: {
  title: string;
  why?: ReactNode;
  children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Ad Mint AI`;
  }, [title]);
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <div className="w-full max-w-[360px]">
        <Mark />
        <h1 className="display mt-5 text-2xl">{title}</h1>
        {why !== undefined && <div className="mt-2 text-sm text-ink-2">{why}</div>}
        <div className="mt-6 space-y-5">{children}</div>
      </div>
    </main>
  );
}
