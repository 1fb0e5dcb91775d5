import type { Tone } from '../film-brief.ts';

/** Two tones, their dark and their light, and one hot colour that is used sparingly. */
export interface Palette {
  deep: string;
  mid: string;
  light: string;
  hot: string;
}

type Row = readonly [deep: string, mid: string, light: string, hot: string];

const ROWS: Readonly<Record<Tone, readonly Row[]>> = {
  bold: [
    ['#0d0a1f', '#5b2eff', '#f3f0ff', '#ffd400'],
    ['#04261d', '#2ee6a6', '#f1fff6', '#d7ff4f'],
    ['#1a0806', '#ff4221', '#fff1e6', '#ffd23f'],
    ['#081034', '#2447ff', '#eef2ff', '#ff8a3d'],
    ['#20052e', '#ff3d8b', '#fff0f7', '#ffd84a'],
    ['#0b1f2e', '#00b8d9', '#eefaff', '#ffe14d'],
    ['#151706', '#c9f23a', '#fbffe9', '#7a5cff'],
  ],
  calm: [
    ['#10302b', '#7fc4ad', '#f2f6ee', '#ff9b73'],
    ['#1b2745', '#93b7ea', '#f3f6fb', '#ffb454'],
    ['#2b2450', '#b3a1ee', '#f7f4ff', '#ff9d8a'],
    ['#1f3320', '#a3c77f', '#f6f7e9', '#f08a4b'],
    ['#0f2f3d', '#74c6d6', '#eef8fa', '#ffc169'],
  ],
  playful: [
    ['#2a0f4a', '#ff6fab', '#fff3d6', '#19c8b9'],
    ['#0d2a5c', '#ffc928', '#fff8e4', '#ff5f6d'],
    ['#11342d', '#2fd0a0', '#f4ffe9', '#ff7ab8'],
    ['#231a5e', '#8f7bff', '#f7f2ff', '#ffcf33'],
    ['#12235e', '#5cc8ff', '#fff6e0', '#ff7a2f'],
    ['#3a0d2e', '#ff8a3d', '#fff4e3', '#5d5bff'],
  ],
  elegant: [
    ['#14100c', '#c9a56a', '#f5efe4', '#e7c98f'],
    ['#0e2320', '#5f9a86', '#f1f4ec', '#e9c68a'],
    ['#2a0f1c', '#b9587a', '#fbf1f2', '#f0c3a5'],
    ['#0d1730', '#6f8fcf', '#f1f4fa', '#ead09a'],
    ['#241a3a', '#9a86cf', '#f5f2fb', '#f2c6b4'],
  ],
  warm: [
    ['#3a1408', '#f5913f', '#fff1dd', '#e0314a'],
    ['#40210f', '#f2bb4b', '#fdf5e1', '#d84f2f'],
    ['#3b1226', '#ff9d86', '#fff2ea', '#c93568'],
    ['#1e2f1a', '#f2a541', '#fbf4e0', '#3f9b63'],
    ['#33140f', '#ef6a4c', '#fff0e6', '#ffc44d'],
  ],
  serious: [
    ['#0a1a2f', '#2f6fed', '#eef4fb', '#16c79a'],
    ['#0d1f2a', '#2a9db0', '#eef7f8', '#ffb01f'],
    ['#12121f', '#5566ff', '#f2f3f8', '#ff9a5a'],
    ['#0a2420', '#1fa97f', '#eef9f4', '#ffc247'],
    ['#1b1030', '#7b4fe0', '#f5f1fd', '#4fd6c4'],
  ],
};

export function palettesOf(tone: Tone): readonly Palette[] {
  return ROWS[tone].map(([deep, mid, light, hot]) => ({ deep, mid, light, hot }));
}
