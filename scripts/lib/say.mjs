/** Progress for people: one moving line on a terminal, plain lines elsewhere. All of it goes to stderr. */

/** Something the user can act on: shown as one line, without a stack trace. */
export class Stop extends Error {}

const out = process.stderr;
const moving = out.isTTY && !process.env.CI;
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

export const say = (line = '') => out.write(`${line}\n`);

/** The labels of the steps under way; the newest one is shown. */
const underWay = [];

/** Shows that a long step is alive: every second on a terminal, every 30 seconds in a log. */
const heartbeat = (label, started) => {
	if (!moving) say(`${label} …`);
	underWay.push(label);
	const beat = () => {
		if (underWay.at(-1) !== label) return;
		out.write(moving ? `\r\x1b[K${label} … ${seconds(started)}` : `  still at it, ${seconds(started)}\n`);
	};
	const timer = setInterval(beat, moving ? 1000 : 30_000);
	return () => {
		clearInterval(timer);
		underWay.splice(underWay.indexOf(label), 1);
		if (moving) out.write('\r\x1b[K');
	};
};

/** Says how long `work` took, which shows its own progress meanwhile; hands back its result. */
export const timed = async (label, work) => {
	const started = Date.now();
	const result = await work();
	say(`${label}: ${seconds(started)}`);
	return result;
};

/** Runs `work` under a label that shows it is alive, says how long it took, and hands back its result. */
export const step = async (label, work) => {
	const end = heartbeat(label, Date.now());
	return await timed(label, () => work().finally(end));
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
