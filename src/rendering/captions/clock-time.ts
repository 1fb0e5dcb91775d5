import { FPS } from '../film-brief.ts';

const MS_A_SECOND = 1000;

/** A frame's moment as `00:00:02.500`; SRT has a comma where VTT has a point. */
export function clockTime(frame: number, point: ',' | '.'): string {
  const allMs = Math.round((frame * MS_A_SECOND) / FPS);
  const seconds = Math.floor(allMs / MS_A_SECOND);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const ms = String(allMs % MS_A_SECOND).padStart(3, '0');
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}${point}${ms}`;
}
