import { type ReactNode, useEffect } from 'react';

/** The title of a page, also of its tab in the browser, with what can be done on the right. */
export function PageHeader({
  title,
  tabTitle,
  above,
  below,
  actions,
}: {
  title: string;
  /** Where the tab says something else than the page. */
  tabTitle?: string;
  above?: ReactNode;
  below?: ReactNode;
  actions?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${tabTitle ?? title} · Ad Mint AI`;
  }, [tabTitle, title]);
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {above !== undefined && <div className="mb-1 text-xs text-ink-3">{above}</div>}
        <h1 dir="auto" className="display text-2xl break-words md:text-3xl">
          {title}
        </h1>
        {below !== undefined && (
          <div className="mt-1 flex flex-wrap gap-x-4 text-sm text-ink-2">{below}</div>
        )}
      </div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
