import { useQueryClient } from '@tanstack/react-query';
import { $api } from '#web/api/api.ts';
import { meOptions } from './me.ts';

/** Signs somebody in and forgets what whoever was here before had loaded. The browser keeps the cookie and nothing else. */
export function useSignIn() {
  const queries = useQueryClient();
  const { mutateAsync } = $api.useMutation('post', '/api/auth/login');
  return async (body: { username: string; password: string }) => {
    const { user } = await mutateAsync({ body });
    queries.removeQueries();
    queries.setQueryData(meOptions.queryKey, user);
  };
}
