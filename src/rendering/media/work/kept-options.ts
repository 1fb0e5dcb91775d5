import { Dictionary } from 'node-av/lib';

const KEPT: Dictionary[] = [];

/**
 * Options for opening a codec or a file. FFmpeg takes them and frees what it used, but node-av 6.1.1 frees
 * them once more when the garbage collector finds them, and crashes; so they are never given to it.
 */
export function keptOptions(options: Record<string, string>): Dictionary {
  const dictionary = Dictionary.fromObject(options);
  KEPT.push(dictionary);
  return dictionary;
}
