import { useQueryClient } from '@tanstack/react-query';
import { Captions, Download, RotateCcw, Square } from 'lucide-react';
import { $api, type Generation } from '#web/api/api.ts';
import { messageOf } from '#web/api/failure.ts';
import { Button } from '#web/ui/button.tsx';
import { buttonClass } from '#web/ui/button-class.ts';
import { ConfirmDialog } from '#web/ui/dialog.tsx';
import { tellProblem } from '#web/ui/toast.ts';
import { generationOptions } from './patch-generations.ts';

/** What can be done with an ad as it stands. */
export function GenerationActions({ generation }: { generation: Generation }) {
  const { status, video_url: film } = generation;
  if (status === 'failed') return <Retry id={generation.id} />;
  if (status !== 'completed') return <Stop generation={generation} />;
  if (film === null) return null;
  return (
    <>
      {generation.captions === 'files' && (
        <a
          href={`${film.replace(/ad\.mp4$/, 'ad.srt')}?download=1`}
          download
          className={buttonClass({})}
        >
          <Captions aria-hidden />
          Captions
        </a>
      )}
      <a href={`${film}?download=1`} download className={buttonClass({ variant: 'solid' })}>
        <Download aria-hidden />
        Download
      </a>
    </>
  );
}

function Stop({ generation }: { generation: Generation }) {
  const cancel = useChange(generation.id, 'cancel');
  if (generation.cancellation_requested) return null;
  return (
    <ConfirmDialog
      trigger={
        <Button variant="danger" disabled={cancel.isPending}>
          <Square aria-hidden fill="currentColor" />
          Stop
        </Button>
      }
      title="Stop this ad?"
      confirm="Stop the ad"
      onConfirm={() => cancel.mutate({ params: { path: { id: generation.id } } })}
    >
      It ends as not made. Scenes that are finished are kept, and used if you try again.
    </ConfirmDialog>
  );
}

function Retry({ id }: { id: string }) {
  const retry = useChange(id, 'retry');
  return (
    <Button
      variant="solid"
      disabled={retry.isPending}
      onClick={() => retry.mutate({ params: { path: { id } } })}
    >
      <RotateCcw aria-hidden />
      Try again
    </Button>
  );
}

function useChange(id: string, change: 'cancel' | 'retry') {
  const queries = useQueryClient();
  return $api.useMutation('post', `/api/generations/{id}/${change}`, {
    onError: (failure) => tellProblem(messageOf(failure)),
    onSettled: () => queries.invalidateQueries({ queryKey: generationOptions(id).queryKey }),
  });
}
