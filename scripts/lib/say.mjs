/** Progress for people: one moving line on a terminal, plain lines elsewhere. All of it goes to stderr. */

/** Something the user can act on: shown as one line, without a stack trace. */
export class Stop extends Error {}

const out = process.stderr;
const moving = out.isTTY && !process.env.CI;
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

export const say = (line = '') => out.write(`${line}\n`);

/** Shows that a long step is alive: every second on a terminal, every 30 seconds in a log. */
const heartbeat = (label, started) => {
	if (!moving) say(`${label} …`);
	const beat = () =>
		moving ? out.write(`\r\x1b[K${label} … ${seconds(started)}`) : say(`  still at it, ${seconds(started)}`);
	const timer = setInterval(beat, moving ? 1000 : 30_000);
	return () => {
		clearInterval(timer);
		if (moving) out.write('\r\x1b[K');
	};
};

/** Runs `work` under a label, says how long it took, and hands back its result. */
export const step = async (label, work) => {
	const started = Date.now();
	const end = heartbeat(label, started);
	try {
		const result = await work();
		end();
		say(`${label}: ${seconds(started)}`);
		return result;
	} catch (error) {
		end();
		throw error;
	}
};

/** Runs a command line program; whatever stops it is told in one line, and the exit status says so. */
export const main = async (program) => {
	try {
		process.exitCode = (await program()) ?? 0;
	} catch (error) {
		say(error instanceof Stop ? `Stopped: ${error.message}` : (error?.stack ?? String(error)));
		process.exit(1);
	}
};
