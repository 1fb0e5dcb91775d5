import type { ApiError } from './api.ts';
import { tellSignedOut } from './api.ts';

interface Upload<T> {
  answer: Promise<T>;
  stop: () => void;
}

/** Sends a form and tells how much of it is on its way, 0 to 1; `fetch` cannot do that. */
export function upload<T>(
  method: 'POST' | 'PUT',
  path: string,
  fields: Record<string, string | Blob>,
  onProgress: (share: number) => void = () => undefined,
): Upload<T> {
  const request = new XMLHttpRequest();
  const answer = new Promise<T>((resolve, reject) => {
    request.open(method, path);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      if (request.status === 401) tellSignedOut();
      if (request.status < 300) resolve(request.response as T);
      else reject(toFailure(request));
    };
    request.onerror = () => reject(new Error('The studio does not answer. Is it still running?'));
    request.onabort = () => reject(new Error('Stopped.'));
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  request.send(form);
  return { answer, stop: () => request.abort() };
}

/** The server's own sentence, where the answer has one. */
function toFailure({ response, status }: XMLHttpRequest): Error {
  const said = (response as ApiError | null)?.error;
  return Object.assign(new Error(said?.message ?? `The studio answered with ${status}.`), {
    error: said,
  });
}
