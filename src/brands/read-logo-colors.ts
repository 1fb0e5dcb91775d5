import { readPicture } from '#src/platform/pictures/read-picture.ts';

/** Parts of 255 between a colour's strongest and weakest channel from which it is no grey. */
const LIVELY = 32;

/** A logo's colours, strongest first; none for one in black, white or grey, which goes with any colours. */
export async function readLogoColors(file: string, name?: string): Promise<string[]> {
  const { colors } = await readPicture(file, name);
  return colors.some(isLively) ? colors : [];
}

function isLively(color: string): boolean {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return Math.max(...channels) - Math.min(...channels) >= LIVELY;
}
