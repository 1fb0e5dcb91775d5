import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ProductImage } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { upload } from '#web/api/upload.ts';

/** A browser opens six connections to a host; the page needs some too. */
const AT_ONCE = 2;

export interface UploadState {
  key: number;
  file: File;
  /** 0 to 1, of what is sent. */
  share: number;
  failure: string | undefined;
}

/** Sends pictures two at a time. One that fails stays until it is tried again or put away. */
export function useUploads() {
  const queries = useQueryClient();
  const [uploads, setUploads] = useState<readonly UploadState[]>([]);
  const waiting = useRef<UploadState[]>([]);
  const running = useRef(0);
  const nextKey = useRef(0);

  const change = (key: number, changes: Partial<UploadState>) =>
    setUploads((now) => now.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const putAway = (key: number) => setUploads((now) => now.filter((one) => one.key !== key));

  async function send({ key, file }: UploadState) {
    running.current += 1;
    try {
      await upload<ProductImage>('POST', '/api/product-images', { file }, (share) =>
        change(key, { share }),
      ).answer;
      await queries.invalidateQueries({ queryKey: ['get', '/api/product-images'] });
      putAway(key);
    } catch (failure) {
      change(key, { failure: messageOf(failure) });
    }
    running.current -= 1;
    sendNext();
  }

  function sendNext() {
    while (running.current < AT_ONCE) {
      const next = waiting.current.shift();
      if (!next) return;
      void send(next);
    }
  }

  function add(files: readonly File[]) {
    const added = files.map((file) => {
      nextKey.current += 1;
      return { key: nextKey.current, file, share: 0, failure: undefined };
    });
    setUploads((now) => [...now, ...added]);
    waiting.current.push(...added);
    sendNext();
  }

  function retry(one: UploadState) {
    change(one.key, { share: 0, failure: undefined });
    waiting.current.push(one);
    sendNext();
  }

  return { uploads, add, retry, putAway };
}
