import { useSuspenseQuery } from '@tanstack/react-query';
import { $api, type User } from '#web/api/api.ts';

/** Who is signed in. The shell has asked before any page inside it is drawn. */
export const meOptions = $api.queryOptions('get', '/api/auth/me', {}, { staleTime: Infinity });

export function useMe(): User {
  return useSuspenseQuery(meOptions).data;
}
