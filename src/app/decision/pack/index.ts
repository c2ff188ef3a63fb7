/**
 * The evidence pack: a decision with all it stands on, to be signed, kept and taken again. Comes in: evidence and a
 * reading. Goes out: files with their hashes. May touch: the folder it is told, a thread to print. Refuses: a clock and
 * randomness: the same decision gives the same bytes.
 */
export { type ReplayedPack, replayPack } from './replay-pack.ts';
export { sendPack } from './send-pack.ts';
export { writePack } from './write-pack.ts';
