import { FPS } from '../film-brief.ts';
import { type Drum, DRUMS } from './drums.ts';
import { impact, riser, tick, whoosh } from './effects.ts';
import { filter } from './filters.ts';
import { INSTRUMENTS } from './instruments.ts';
import { playChord } from './pads.ts';
import { roomOf } from './room.ts';
import type { Effect, Score } from './score.ts';
import { SAMPLE_RATE, silence, type StereoSound } from './stereo-sound.ts';
import type { Mono } from './waves.ts';

/** How much of its share each part sends into the room. */
const ROOM_SENDS = { pads: 0.6, lead: 1, bass: 0, drums: 0.35, effects: 0.5 };
/** Half of a beat at 120: how long everything steps back after a kick. */
const PUMP_SECONDS = 0.26;
/** The last note is gone with the film's last frame. */
const FADE_SECONDS = 0.7;
const START_SECONDS = 0.004;
/** Nobody hears the delay, but AAC blows up an attack that stands in its very first block, by 4 dB and more. */
const EARLIEST_SECONDS = 0.01;
/** How far the loudest point goes into the soft clipping. */
const DRIVE = 1.1;
/** Below this nothing is heard, but speakers move. */
const LOWEST_HERTZ = 28;

/** Plays a score: every instrument into its group, the groups into one sound. */
// eslint-disable-next-line complexity -- each `?? 0` of an array counts as a branch
export function mixScore(score: Score, frames: number): StereoSound {
  const samples = (frames * SAMPLE_RATE) / FPS;
  const group = () => silence(samples);
  const groups = { pads: group(), lead: group(), bass: group(), drums: group(), effects: group() };
  playPads(score, groups.pads);
  playNotes(score, groups);
  playHits(score, groups.drums);
  for (const effect of score.effects) {
    play(groups.effects, playEffect(effect), effect);
  }

  const pump = pumpOf(score, samples);
  const { mood } = score;
  const mix = silence(samples);
  const send = new Float32Array(samples);
  for (const name of ['pads', 'lead', 'bass', 'drums', 'effects'] as const) {
    const isPumped = name === 'pads' || name === 'bass' || name === 'lead';
    const depth = name === 'lead' ? 0.5 : 1;
    const { left, right } = groups[name];
    const share = (mood.room.share * ROOM_SENDS[name]) / 2;
    for (let at = 0; at < samples; at++) {
      const gain = isPumped ? 1 - depth * (1 - (pump[at] ?? 1)) : 1;
      const l = (left[at] ?? 0) * gain;
      const r = (right[at] ?? 0) * gain;
      mix.left[at] = (mix.left[at] ?? 0) + l;
      mix.right[at] = (mix.right[at] ?? 0) + r;
      send[at] = (send[at] ?? 0) + share * (l + r);
    }
  }
  const room = roomOf(send, mood.room);
  addTo(mix.left, room.left, 0, 1);
  addTo(mix.right, room.right, 0, 1);
  const drive = DRIVE / Math.max(peakOf(mix.left), peakOf(mix.right));
  finish(mix.left, drive);
  finish(mix.right, drive);
  return mix;
}

function playPads({ chords, mood }: Score, group: StereoSound) {
  const played = new Map<string, StereoSound>();
  for (const { notes, seconds, at, level } of chords) {
    const key = `${notes.join(' ')} ${seconds.toFixed(3)}`;
    const sound = played.get(key) ?? playChord(mood.pad.sound, notes, seconds);
    played.set(key, sound);
    addTo(group.left, sound.left, at, level);
    addTo(group.right, sound.right, at, level);
  }
}

function playNotes({ notes }: Score, groups: Record<'lead' | 'bass', StereoSound>) {
  const played = new Map<string, Mono>();
  for (const note of notes) {
    const milliseconds = Math.round(note.seconds * 1000);
    const key = `${note.sound} ${note.midi} ${milliseconds}`;
    const sound = played.get(key) ?? INSTRUMENTS[note.sound](note.midi, milliseconds / 1000);
    played.set(key, sound);
    play(groups[note.part], sound, note);
  }
}

function playHits({ hits }: Score, group: StereoSound) {
  const played = new Map<Drum, Mono>();
  for (const hit of hits) {
    const sound = played.get(hit.sound) ?? DRUMS[hit.sound]();
    played.set(hit.sound, sound);
    play(group, sound, hit);
  }
}

function playEffect(effect: Effect): Mono {
  switch (effect.kind) {
    case 'whoosh':
      return whoosh(effect.seconds, Math.round(effect.at * 10));
    case 'riser':
      return riser(effect.seconds);
    case 'impact':
      return impact();
    case 'chime':
      return INSTRUMENTS.bell(effect.midi);
    case 'tick':
      return tick(effect.midi);
  }
}

function play(group: StereoSound, sound: Mono, { at, level, pan }: Placed) {
  const angle = ((pan + 1) * Math.PI) / 4;
  addTo(group.left, sound, at, level * Math.cos(angle) * Math.SQRT2);
  addTo(group.right, sound, at, level * Math.sin(angle) * Math.SQRT2);
}

interface Placed {
  at: number;
  level: number;
  pan: number;
}

function addTo(channel: Mono, sound: Mono, seconds: number, level: number) {
  const from = Math.round(Math.max(seconds, EARLIEST_SECONDS) * SAMPLE_RATE);
  const length = Math.min(sound.length, channel.length - from);
  for (let at = 0; at < length; at++) {
    channel[from + at] = (channel[from + at] ?? 0) + (sound[at] ?? 0) * level;
  }
}

/** One number a sample: everything ducks under each kick and swells back. */
function pumpOf({ hits, mood }: Score, samples: number): Float32Array {
  const pump = new Float32Array(samples).fill(1);
  const length = Math.round(PUMP_SECONDS * SAMPLE_RATE);
  for (const { sound, at } of hits) {
    if (sound !== 'kick' && sound !== 'softKick') continue;
    const from = Math.round(at * SAMPLE_RATE);
    for (let step = 0; step < length && from + step < samples; step++) {
      const back = (step / length) ** 2;
      const duck = Math.min(1, step / 96); // 2 ms, or it would click
      pump[from + step] = Math.min(pump[from + step] ?? 1, 1 - mood.pump * duck * (1 - back));
    }
  }
  return pump;
}

function peakOf(channel: Mono): number {
  return channel.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
}

/** Rounds off the loudest points, and opens and closes without a click. */
function finish(channel: Mono, drive: number) {
  for (let at = 0; at < channel.length; at++) {
    channel[at] = Math.tanh((channel[at] ?? 0) * drive);
  }
  filter(channel, { kind: 'high', cutoff: LOWEST_HERTZ });
  const start = START_SECONDS * SAMPLE_RATE;
  const fade = FADE_SECONDS * SAMPLE_RATE;
  for (let at = 0; at < channel.length; at++) {
    const opening = Math.min(1, at / start);
    const closing = Math.min(1, (channel.length - 1 - at) / fade);
    channel[at] = (channel[at] ?? 0) * opening * closing * closing;
  }
}
