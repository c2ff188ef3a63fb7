/**
 * The proof of the detector: defects planted in a copy of the data must be found, and nothing else. Comes in: the files
 * of a run. Goes out: what was planted and what was found. May touch: the lake of the job, which is thrown away. Refuses:
 * to change a file, and to plant in a part of the data only.
 */
export { proveFiles } from './prove-files.ts';
