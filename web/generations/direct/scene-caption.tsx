interface Captioned {
  scene_number: number;
  headline: string;
  duration: number;
  made_by: string;
}

/** Which scene it is, how long, and what makes it. */
export function SceneCaption({ scene }: { scene: Captioned }) {
  return (
    <p dir="auto" className="text-sm font-[560]">
      {scene.scene_number}. {scene.headline}
      <span className="ml-2 font-mono text-2xs font-normal text-ink-3 tnum">
        {scene.duration} s · {scene.made_by}
      </span>
    </p>
  );
}
