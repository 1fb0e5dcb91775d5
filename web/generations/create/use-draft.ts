import { useEffect, useState } from 'react';
import { type Draft, newDraft, readDraft } from './draft.ts';

/** By what is to be different, or how that follows from what there is. */
export type ChangeDraft = (changes: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => void;

/** What one was about to ask for: it outlives a reload and signing in again, and is nobody else's. */
export function useDraft(userId: string) {
  const place = `ad-mint draft ${userId}`;
  const [draft, setDraft] = useState(() => readDraft(localStorage.getItem(place)) ?? newDraft());

  useEffect(() => localStorage.setItem(place, JSON.stringify(draft)), [place, draft]);

  return {
    draft,
    change: ((changes) =>
      setDraft((before) => ({
        ...before,
        ...(typeof changes === 'function' ? changes(before) : changes),
      }))) satisfies ChangeDraft,
    replace: setDraft,
    /** Sent: what comes next begins anew. */
    forget: () => localStorage.removeItem(place),
  };
}
