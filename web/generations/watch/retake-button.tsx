import { useNavigate } from '@tanstack/react-router';
import { Clapperboard } from 'lucide-react';
import { useRef, useState } from 'react';
import { $api, type GenerationDetail, type Scene } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { newIdempotencyKey } from '#web/api/idempotency-key.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { CONTROL, Field } from '#web/ui/field.tsx';
import { money } from '#web/ui/format.ts';
import { tellProblem } from '#web/ui/toast.ts';

const MAX_NOTE = 2000;

/** Has one scene of a finished ad made anew, as another version of it, and goes to where that is made. */
export function RetakeButton({ ad, scene }: { ad: GenerationDetail; scene: Scene }) {
  const [note, setNote] = useState('');
  const { retake, isPending } = useRetake(ad, scene);
  const isFilmed = scene.prompt !== null;
  return (
    <ConfirmDialog
      trigger={
        <Button disabled={isPending}>
          <Clapperboard aria-hidden />
          Take again
        </Button>
      }
      title={`Take scene ${scene.scene_number} again?`}
      confirm="Take it again"
      onConfirm={() => retake(note.trim())}
    >
      <p>
        It becomes another version; this ad stays as it is. All other scenes are taken over, and
        nothing of them is bought again.
      </p>
      <p className="mt-2">{isFilmed ? priceOf(scene) : 'It is drawn here, which costs nothing.'}</p>
      {isFilmed && (
        <div className="mt-4">
          <Field label="What should be different" hint="The video model is told these words.">
            {(control) => (
              <textarea
                {...control}
                rows={3}
                maxLength={MAX_NOTE}
                value={note}
                onChange={(event) => setNote(event.target.value)}
                className={`${CONTROL} py-2`}
              />
            )}
          </Field>
        </div>
      )}
    </ConfirmDialog>
  );
}

function priceOf({ model, cost }: Scene): string {
  const before = cost === null || cost === 0 ? '' : `; the last time that cost ${money(cost)}`;
  return `It is filmed by ${model ?? 'a video model'}${before}.`;
}

/** Pressed twice it is taken once. */
function useRetake({ id }: GenerationDetail, { scene_number }: Scene) {
  const navigate = useNavigate();
  const key = useRef<string>(null);
  const mutation = $api.useMutation('post', '/api/generations/{id}/scenes/{n}/retake', {
    onError: (failure) => tellProblem(messageOf(failure)),
    onSuccess: (version) => {
      key.current = null;
      void navigate({ to: '/generations/$id', params: { id: version.id } });
    },
  });
  return {
    retake: (note: string) => {
      key.current ??= newIdempotencyKey();
      mutation.mutate({
        params: {
          path: { id, n: String(scene_number) },
          header: { 'idempotency-key': key.current },
        },
        body: note === '' ? {} : { note },
      });
    },
    isPending: mutation.isPending,
  };
}
