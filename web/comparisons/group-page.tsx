import { useQuery, useQueryClient } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import { $api } from '#web/api/api.ts';
import { isNotFound, messageOf } from '#web/api/failure.ts';
import { count, moment } from '#web/ui/format.ts';
import { tell, tellProblem } from '#web/ui/toast.ts';
import { type Comparison, comparisonOptions, isMade } from './comparison.ts';
import { ComparisonFrame } from './comparison-frame.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { DeleteComparison } from './delete-comparison.tsx';

/** Ads that were made to be compared, and the best of them. */
export function GroupPage({ id, onDeleted }: { id: string; onDeleted: () => void }) {
  const { data: comparison, error, refetch } = useQuery(comparisonOptions(id));
  const choose = useChooseWinner(id);
  if (isNotFound(error)) notFound({ throw: true });
  return (
    <ComparisonFrame
      title={titleOf(comparison)}
      below={comparison && <Facts comparison={comparison} />}
      actions={comparison && <DeleteComparison id={id} onDeleted={onDeleted} />}
      isWaiting={!comparison}
      problem={comparison ? null : error}
      onRetry={() => void refetch()}
    >
      {comparison && (
        <ComparisonView
          compared={comparison}
          winnerId={comparison.winner_generation_id}
          onChoose={choose}
        />
      )}
    </ComparisonFrame>
  );
}

function Facts({
  comparison: { variations, comparison_type, created_at },
}: {
  comparison: Comparison;
}) {
  const made = variations.filter(isMade).length;
  return (
    <>
      <span>
        {made === variations.length
          ? count(made, 'ad')
          : `${made} of ${count(variations.length, 'ad')} made`}
      </span>
      <span>{comparison_type === 'prompt' ? 'Different briefs' : 'Different settings'}</span>
      <span>{moment(created_at)}</span>
    </>
  );
}

function titleOf(comparison: Comparison | undefined): string {
  if (!comparison) return 'Comparison';
  const [first] = comparison.variations;
  return comparison.comparison_type === 'settings' && first ? first.prompt : 'Briefs compared';
}

function useChooseWinner(id: string) {
  const queries = useQueryClient();
  const winner = $api.useMutation('post', '/api/generation-groups/{id}/winner', {
    onError: (failure) => tellProblem(messageOf(failure)),
    onSuccess: (comparison) => {
      queries.setQueryData(comparisonOptions(id).queryKey, comparison);
      void queries.invalidateQueries({ queryKey: ['get', '/api/generation-groups'] });
    },
  });
  const put = (best: string | null, then?: () => void) =>
    winner.mutate({ params: { path: { id } }, body: { generation_id: best } }, { onSuccess: then });

  return (generationId: string | null, name: string) => {
    const before =
      queries.getQueryData<Comparison>(comparisonOptions(id).queryKey)?.winner_generation_id ??
      null;
    put(generationId, () =>
      tell(generationId === null ? 'No winner any more.' : `Ad ${name} is the winner.`, () =>
        put(before),
      ),
    );
  };
}
