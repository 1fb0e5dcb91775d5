import { Gauge } from 'lucide-react';
import type { GenerationDetail } from '#web/api/api.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { size } from '#web/ui/format.ts';

/** What was measured, and by whom; nothing stands here that was not. */
export function QualityPanel({ ad }: { ad: GenerationDetail }) {
  const { delivered, scene_plan: plan } = ad;
  if (!delivered) {
    return (
      <div className="p-4">
        <EmptyState icon={Gauge} title="Nothing measured yet">
          The finished film is measured: its size, length, loudness and more.
        </EmptyState>
      </div>
    );
  }
  const scoredBy = plan?.['scored_by'];
  return (
    <div className="space-y-6 p-4">
      <section aria-labelledby="measured">
        <h3 id="measured" className="mb-2 text-sm font-[560]">
          The finished film, as it was measured
        </h3>
        <FactList
          facts={[
            ['Picture', `${delivered.width} × ${delivered.height}`],
            ['Length', `${delivered.duration.toFixed(2)} s of ${ad.duration} s asked`],
            ['Frames', `${delivered.frames} at ${delivered.fps} a second`],
            ['Loudness', `${delivered.loudness_lufs.toFixed(1)} LUFS`],
            ['Loudest peak', `${delivered.true_peak_dbtp.toFixed(1)} dBTP`],
            ['Picture and sound', `${delivered.video_codec}, ${delivered.audio_codec}`],
            ['File', size(delivered.file_size_bytes)],
          ]}
        />
      </section>
      {plan?.cohesion_score != null && (
        <section aria-labelledby="story-score">
          <h3 id="story-score" className="mb-2 text-sm font-[560]">
            The story
          </h3>
          <FactList
            facts={[
              ['Scenes hang together', `${plan.cohesion_score} of 100`],
              ['Measured by', typeof scoredBy === 'string' ? scoredBy : 'not written down'],
            ]}
          />
        </section>
      )}
    </div>
  );
}
