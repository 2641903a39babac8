/**
 * npm run test:kills: a real n8n is killed at 50 random moments while it places orders, and every order has to be placed
 * once and accounted for; the end-to-end run kills it 3 times. `KILLS` says how often, `KILL_SEED` repeats the moments.
 */
process.env.KILLS ??= '50';
process.argv.push('test/e2e/kills.test.ts');
await import('./test-e2e.mjs');
