import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { messageOf } from '#web/api/failure.ts';
import { upload } from '#web/api/upload.ts';
import type { AttachedPicture } from './draft.ts';

export interface UnderWay {
  key: number;
  file: File;
  /** Of it that was sent, 0 to 1. */
  share: number;
  problem: string | null;
}

/** Brings pictures into the library, each by itself; one that failed can be sent again. */
export function useUploads(onUploaded: (picture: AttachedPicture) => void) {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<UnderWay[]>([]);
  const lastKey = useRef(0);

  const change = (key: number, changes: Partial<UnderWay>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const dismiss = (key: number) => setUploads((all) => all.filter((one) => one.key !== key));

  async function run(key: number, file: File): Promise<void> {
    try {
      const picture = await upload<AttachedPicture>(
        'POST',
        '/api/product-images',
        { file },
        (share) => change(key, { share }),
      ).answer;
      dismiss(key);
      void queries.invalidateQueries({ queryKey: ['get', '/api/product-images'] });
      onUploaded(picture);
    } catch (failure) {
      change(key, { problem: messageOf(failure) });
    }
  }

  function add(files: readonly File[]): void {
    for (const file of files) {
      const key = (lastKey.current += 1);
      setUploads((all) => [...all, { key, file, share: 0, problem: null }]);
      void run(key, file);
    }
  }

  function retry({ key, file }: UnderWay): void {
    change(key, { share: 0, problem: null });
    void run(key, file);
  }

  return { uploads, add, retry, dismiss };
}
