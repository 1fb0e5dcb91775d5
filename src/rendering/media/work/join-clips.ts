import { Rational, type Stream } from 'node-av/lib';
import { FPS } from '../../film-brief.ts';
import type { StereoSound } from '../../sound/stereo-sound.ts';
import { encodeSound, openAudioEncoder } from './audio-encoder.ts';
import { breathe } from './breathe.ts';
import { check } from './check.ts';
import { addPicture, openClips, packetsInARow } from './clips-in-a-row.ts';
import { openMp4 } from './mp4-output.ts';

interface Joining {
  clips: readonly string[];
  sound: StereoSound;
  title: string;
  file: string;
}

/** Copies the pictures of all clips and the encoded sound into one MP4, side by side in time. */
export async function joinClips({ clips, sound, title, file }: Joining): Promise<void> {
  const opened = openClips(clips);
  const encoder = openAudioEncoder(sound.sampleRate);
  const heard = encodeSound(encoder, sound);
  let video!: Stream;
  let audio!: Stream;
  const mp4 = openMp4({
    file,
    faststart: true,
    metadata: { title },
    addTracks(format) {
      video = addPicture(format, opened);
      audio = format.newStream();
      audio.timeBase = new Rational(1, sound.sampleRate);
      check(audio.codecpar.fromContext(encoder), 'describing the sound');
    },
  });

  const nextSound = heard.values();
  let waiting = nextSound.next().value;
  for (const { packet, frame } of packetsInARow(opened)) {
    while (waiting && Number(waiting.pts) / sound.sampleRate <= frame / FPS) {
      mp4.write(waiting, audio);
      waiting = nextSound.next().value;
    }
    mp4.write(packet, video);
    await breathe();
  }
  for (; waiting; waiting = nextSound.next().value) mp4.write(waiting, audio);
  mp4.finish();
}
