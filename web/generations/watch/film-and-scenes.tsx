import type { ComponentProps } from 'react';
import { AdScreen } from './ad-screen.tsx';
import { RetakeButton } from './retake-button.tsx';
import { SceneCard } from './scene-card.tsx';
import { SceneStrip } from './scene-strip.tsx';

/** The picture, the scenes below it, and all about the one that is looked at. */
export function FilmAndScenes(props: ComponentProps<typeof AdScreen>) {
  const { ad, scene, onSelect } = props;
  return (
    <>
      <AdScreen {...props} />
      {scene && (
        <>
          <SceneStrip
            scenes={ad.scenes}
            shape={ad.aspect_ratio}
            selected={scene.scene_number}
            onSelect={onSelect}
          />
          <SceneCard
            scene={scene}
            actions={ad.status === 'completed' ? <RetakeButton ad={ad} scene={scene} /> : undefined}
          />
        </>
      )}
    </>
  );
}
