import fc from 'fast-check';

/** The same values in each run, so that what passed here passes elsewhere; `FAST_CHECK_SEED` gives others. */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 1) });

export default fc;
