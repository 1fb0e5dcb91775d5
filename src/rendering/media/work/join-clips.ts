import { type Packet, Rational, type Stream } from 'node-av/lib';
import { FPS } from '../../film-brief.ts';
import type { StereoSound } from '../../sound/stereo-sound.ts';
import { MediaError } from '../media-error.ts';
import { encodeSound, openAudioEncoder } from './audio-encoder.ts';
import { breathe } from './breathe.ts';
import { check } from './check.ts';
import { checkAlike, type Clip, openClip } from './clip-reader.ts';
import { openMp4, VIDEO_TIMESCALE } from './mp4-output.ts';

interface Joining {
  clips: readonly string[];
  sound: StereoSound;
  title: string;
  file: string;
}

const TICKS_A_FRAME = VIDEO_TIMESCALE / FPS;
/**
 * Frames by which x264 decodes ahead of what it shows, with our settings. Decoding times are counted anew
 * over the whole film, so that they never step back where one clip ends and the next begins.
 */
const DECODED_AHEAD = 2;

/** Copies the pictures of all clips and the encoded sound into one MP4, side by side in time. */
export async function joinClips({ clips, sound, title, file }: Joining): Promise<void> {
  const opened = clips.map(openClip);
  const [first] = opened;
  if (!first) throw new MediaError('missing', 'A film needs at least one clip.');
  for (const clip of opened) checkAlike(first, clip);

  const encoder = openAudioEncoder(sound.sampleRate);
  const heard = encodeSound(encoder, sound);
  let video!: Stream;
  let audio!: Stream;
  const mp4 = openMp4({
    file,
    faststart: true,
    metadata: { title },
    addTracks(format) {
      video = format.newStream();
      video.timeBase = new Rational(1, VIDEO_TIMESCALE);
      check(first.stream.codecpar.copy(video.codecpar), 'describing the picture');
      video.codecpar.codecTag = 0;
      video.avgFrameRate = new Rational(FPS, 1);
      audio = format.newStream();
      audio.timeBase = new Rational(1, sound.sampleRate);
      check(audio.codecpar.fromContext(encoder), 'describing the sound');
    },
  });

  const nextSound = heard.values();
  let waiting = nextSound.next().value;
  let frames = 0;
  for (const clip of opened) {
    for (const packet of shifted(clip, frames)) {
      const frame = frames;
      packet.duration = BigInt(TICKS_A_FRAME);
      packet.dts = BigInt((frame - DECODED_AHEAD) * TICKS_A_FRAME);
      while (waiting && Number(waiting.pts) / sound.sampleRate <= frame / FPS) {
        mp4.write(waiting, audio);
        waiting = nextSound.next().value;
      }
      mp4.write(packet, video);
      frames += 1;
      await breathe();
    }
  }
  for (; waiting; waiting = nextSound.next().value) mp4.write(waiting, audio);
  mp4.finish();
}

function* shifted({ packets, stream }: Clip, byFrames: number): Generator<Packet> {
  const { num, den } = stream.timeBase;
  for (const packet of packets) {
    const frame = Math.round((Number(packet.pts) * num * FPS) / den);
    packet.pts = BigInt((byFrames + frame) * TICKS_A_FRAME);
    yield packet;
  }
}
