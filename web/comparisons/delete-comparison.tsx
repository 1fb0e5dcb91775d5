import { useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { $api } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { tell, tellProblem } from '#web/ui/toast.ts';
import { comparisonOptions } from './comparison.ts';

/** Forgets a comparison; its ads stay. */
export function DeleteComparison({ id, onDeleted }: { id: string; onDeleted: () => void }) {
  const queries = useQueryClient();
  const remove = $api.useMutation('delete', '/api/generation-groups/{id}', {
    onError: (failure) => tellProblem(messageOf(failure)),
    onSuccess: () => {
      onDeleted();
      tell('The comparison is forgotten. Its ads are in the gallery.');
      queries.removeQueries({ queryKey: comparisonOptions(id).queryKey });
      void queries.invalidateQueries({ queryKey: ['get', '/api/generation-groups'] });
    },
  });
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" disabled={remove.isPending}>
          <Trash2 aria-hidden />
          Forget
        </Button>
      }
      title="Forget this comparison?"
      confirm="Forget it"
      onConfirm={() => remove.mutate({ params: { path: { id } } })}
    >
      Its ads stay as they are, in the gallery. Which of them was the winner is forgotten.
    </ConfirmDialog>
  );
}
