import { useNavigate } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { $api, type GenerationDetail } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { count } from '#web/ui/format.ts';
import { buttonClass } from '#web/ui/button-class.ts';
import { tell, tellProblem } from '#web/ui/toast.ts';

/** Deletes an ad with its files, once asked for. */
export function DeleteButton({ ad }: { ad: GenerationDetail }) {
  const navigate = useNavigate();
  const remove = $api.useMutation('delete', '/api/generations/{id}', {
    onError: (failure) => tellProblem(messageOf(failure)),
    onSuccess: async () => {
      await navigate({ to: '/gallery' });
      tell('The ad is deleted.');
    },
  });
  return (
    <ConfirmDialog
      trigger={
        <button
          type="button"
          aria-label="Delete this ad"
          title="Delete this ad"
          disabled={remove.isPending}
          className={buttonClass({ variant: 'ghost', size: 'icon-lg' })}
        >
          <Trash2 aria-hidden />
        </button>
      }
      title="Delete this ad?"
      confirm="Delete the ad"
      onConfirm={() => remove.mutate({ params: { path: { id: ad.id } } })}
    >
      Its film, clips and conversation go with it, for good.
      {ad.versions > 0 && ` The ${count(ad.versions, 'version')} made from it stay.`}
    </ConfirmDialog>
  );
}
