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
    ['#1a0806', '#ff4221', '#fff1e6', '#ffd23f'],
    ['#04261d', '#2ee6a6', '#f1fff6', '#ff5a3c'],
    ['#081034', '#2447ff', '#eef2ff', '#ff6a3d'],
    ['#151706', '#d4ff3a', '#fbffe9', '#ff4fa0'],
  ],
  calm: [
    ['#10302b', '#7fb8a4', '#f4f1e8', '#e8784a'],
    ['#1b2745', '#9db8d9', '#f5f3ee', '#e59a35'],
    ['#2b2440', '#b9a7dd', '#f7f3fb', '#f07a5a'],
    ['#22301e', '#a9bf8a', '#f6f4ea', '#d9663b'],
  ],
  playful: [
    ['#2a0f4a', '#ff6fab', '#fff3d6', '#19c8b9'],
    ['#0d2a5c', '#ffc928', '#fff8e4', '#ff4f5e'],
    ['#11342d', '#ff8a3d', '#fff4e3', '#6a5cff'],
    ['#3a0d2e', '#b6f23c', '#f9ffe9', '#ff4fa0'],
    ['#12235e', '#5cc8ff', '#fff6e0', '#ff7a2f'],
  ],
  elegant: [
    ['#14100c', '#c9a56a', '#f5efe4', '#e7c98f'],
    ['#0d1713', '#9fb29a', '#f2efe6', '#d8b26e'],
    ['#190f1c', '#c79bb0', '#f8f1f3', '#e8b79d'],
    ['#0b1422', '#8fa7c4', '#f2f2f2', '#dcb98a'],
  ],
  warm: [
    ['#3a1408', '#f08a3c', '#fff1dd', '#d7263d'],
    ['#40210f', '#e9b44c', '#fdf3e1', '#c8452c'],
    ['#331626', '#f2a48c', '#fff2ea', '#d9486b'],
    ['#33220f', '#dd9a5b', '#fbf0df', '#2f7d5b'],
  ],
  serious: [
    ['#0a1a2f', '#2f6fed', '#eef4fb', '#16c79a'],
    ['#0d1a22', '#3d8296', '#eff5f5', '#ffb01f'],
    ['#12121f', '#5566ff', '#f2f3f8', '#ff7a45'],
    ['#0a2420', '#1f9d79', '#eef7f3', '#ffc247'],
  ],
};

export function palettesOf(tone: Tone): readonly Palette[] {
  return ROWS[tone].map(([deep, mid, light, hot]) => ({ deep, mid, light, hot }));
}
