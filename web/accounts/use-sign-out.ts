import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { $api } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { tellProblem } from '#web/ui/toast.ts';

/** Ends the session; nothing of it stays in this browser. */
export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return $api.useMutation('post', '/api/auth/logout', {
    onError: (failure) => tellProblem(messageOf(failure)),
    onSuccess: async () => {
      await navigate({ to: '/login' });
      queries.removeQueries();
    },
  });
}
