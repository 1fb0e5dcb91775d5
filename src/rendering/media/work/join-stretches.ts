import type { Stream } from 'node-av/lib';
import type { StretchJoin } from '../join-stretches.ts';
import { breathe } from './breathe.ts';
import { addPicture, openClips, packetsInARow } from './clips-in-a-row.ts';
import { openMp4 } from './mp4-output.ts';

/** Runs in the child. */
export async function joinStretches({ clips, file }: StretchJoin): Promise<void> {
  const opened = openClips(clips);
  let video!: Stream;
  const mp4 = openMp4({
    file,
    faststart: false,
    addTracks(format) {
      video = addPicture(format, opened);
    },
  });
  for (const { packet } of packetsInARow(opened)) {
    mp4.write(packet, video);
    await breathe();
  }
  mp4.finish();
}
