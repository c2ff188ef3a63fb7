import fc from 'fast-check';

/**
 * Property tests draw the same cases at every run, so that a change and its test are judged by the change; the soak
 * gives other seeds. A failing seed is printed by fast-check, and `TIEOUT_SEED=<seed>` draws it again.
 */
const fixed = 20_260_323;
const given = Number(process.env['TIEOUT_SEED']);

fc.configureGlobal({ seed: Number.isSafeInteger(given) && given > 0 ? given : fixed });
