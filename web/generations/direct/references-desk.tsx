import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { ReferenceChoice } from './reference-choice.tsx';
import type { GenerationStage, Words } from './stage-query.ts';

type References = NonNullable<GenerationStage['references']>;

const FROM = {
  user: 'named by you',
  brand: 'the brand’s',
  product: 'from the product picture',
  tone: 'chosen by the ad’s tone',
} as const;

/** What the scenes lean on: pictures and a brand, which can be chosen anew, and colours that can be named by hand. */
export function ReferencesDesk({ references, words }: { references: References; words: Words }) {
  const [palette, setPalette] = useState(references.palette);
  const isChanged = palette.join() !== references.palette.join();
  return (
    <div className="space-y-5 px-5 py-4">
      <p className="text-sm text-ink-2">{references.note}</p>
      {references.items.length > 0 && (
        <ul className="flex flex-wrap gap-4">
          {references.items.map(({ kind, url, width, height }) => (
            <li key={url}>
              <img
                src={url}
                alt={kind === 'logo' ? 'The logo' : 'The product'}
                width={width}
                height={height}
                className="h-44 w-auto rounded-md border border-line bg-surface-2 object-contain"
              />
              <span className="mt-1 block text-xs text-ink-3">
                {kind === 'logo' ? 'Logo' : 'Product'}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ReferenceChoice references={references} words={words} />
      <fieldset>
        <legend className="eyebrow">Colours, {FROM[references.palette_from]}</legend>
        <div className="mt-1.5 flex flex-wrap gap-2">
          {palette.map((color, index) => (
            <label key={index} className="text-center font-mono text-2xs text-ink-3">
              <input
                type="color"
                aria-label={`Colour ${index + 1}`}
                value={color}
                onChange={({ target }) =>
                  setPalette(palette.map((other, at) => (at === index ? target.value : other)))
                }
                className="block h-11 w-16 cursor-pointer rounded-md border border-line bg-transparent"
              />
              {color}
            </label>
          ))}
        </div>
      </fieldset>
      {isChanged && (
        <div className="flex gap-2">
          <Button
            disabled={words.isBusy}
            onClick={() => words.chooseReferences({ palette: palette.slice(0, MOST_COLORS) })}
          >
            Use my colours
          </Button>
          <Button variant="ghost" onClick={() => setPalette(references.palette)}>
            As they were
          </Button>
        </div>
      )}
    </div>
  );
}

const MOST_COLORS = 6;
