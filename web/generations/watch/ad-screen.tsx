import { Play } from 'lucide-react';
import { useState } from 'react';
import type { GenerationDetail, Scene } from '#web/api/api.ts';
import { Button } from '#web/ui/button.tsx';
import { count } from '#web/ui/format.ts';
import { DevelopingScreen } from './developing-screen.tsx';
import { FilmPlayer } from './film-player.tsx';
import { beatShares, lengthOf, sceneAt, startOf } from './scene-times.ts';

/** The film where it is made; before, the scene that is looked at: its clip, or how it develops. */
export function AdScreen({
  ad,
  scene,
  jump,
  onSelect,
  onReach,
}: {
  ad: GenerationDetail;
  scene: Scene | undefined;
  jump: { to: number } | undefined;
  onSelect: (sceneNumber: number) => void;
  /** The film came there by itself. */
  onReach: (sceneNumber: number) => void;
}) {
  const [isWatching, setIsWatching] = useState(false);
  if (ad.status === 'completed' && ad.video_url !== null)
    return <WholeFilm ad={ad} film={ad.video_url} jump={jump} onReach={onReach} />;
  if (scene?.clip_url == null) {
    const ready = ad.scenes.filter(({ clip_url }) => clip_url !== null);
    const [first] = ready;
    return (
      <DevelopingScreen ad={ad} scene={scene}>
        {first && (
          <Button
            onClick={() => {
              setIsWatching(true);
              onSelect(first.scene_number);
            }}
            className="absolute top-3 right-3 max-sm:top-12 max-sm:right-auto max-sm:left-3 border-white/20 bg-black/55 text-white hover:bg-black/75"
          >
            <Play aria-hidden fill="currentColor" />
            Watch{' '}
            {ready.length === 1 ? 'the ready scene' : `the ${count(ready.length, 'ready scene')}`}
          </Button>
        )}
      </DevelopingScreen>
    );
  }
  const next = ad.scenes.find(
    ({ scene_number, clip_url }) => scene_number > scene.scene_number && clip_url !== null,
  );
  return (
    <FilmPlayer
      reel={{
        src: scene.clip_url,
        poster: scene.still_url,
        from: startOf(ad.scenes, scene.scene_number),
        captions: null,
        hasSound: false,
      }}
      name={`Scene ${scene.scene_number}, without sound`}
      shape={ad.aspect_ratio}
      beats={beatShares(ad.scenes)}
      seconds={lengthOf(ad.scenes)}
      plays={isWatching}
      onSeekElsewhere={(to) => onSelect(sceneAt(ad.scenes, to)?.scene_number ?? 1)}
      onEnded={() => {
        if (isWatching && next) onSelect(next.scene_number);
        else setIsWatching(false);
      }}
    />
  );
}

function WholeFilm({
  ad,
  film,
  jump,
  onReach,
}: {
  ad: GenerationDetail;
  film: string;
  jump: { to: number } | undefined;
  onReach: (sceneNumber: number) => void;
}) {
  const { scenes } = ad;
  return (
    <FilmPlayer
      reel={{
        src: film,
        poster: ad.thumbnail_url,
        from: 0,
        captions: ad.captions === 'files' ? film.replace(/ad\.mp4$/, 'ad.vtt') : null,
        hasSound: true,
      }}
      name={ad.title ?? 'The ad'}
      shape={ad.aspect_ratio}
      beats={scenes.length > 0 ? beatShares(scenes) : [['scene', ad.duration]]}
      seconds={ad.delivered?.duration ?? ad.duration}
      jump={jump}
      onPlace={(at) => {
        const reached = sceneAt(scenes, at)?.scene_number;
        if (reached !== undefined && at > 0) onReach(reached);
      }}
    />
  );
}
