/** Measuring things in turn, and printing each beside the others. */

const rounds = Number(process.env.ROUNDS ?? 15);

export const at = (values, part) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)];

const widths = [54, 10, 10, 12, 12, 10];

export const print = (cells) =>
	process.stdout.write(
		`${cells.map((cell, i) => (i ? String(cell).padStart(widths[i]) : cell.padEnd(widths[i]))).join('')}\n`,
	);

const collect = () => globalThis.gc?.();

/** For each of `count`: milliseconds, milliseconds of CPU, and kB that are held or left behind when all is done. */
async function measure(work, count) {
	collect();
	const held = process.memoryUsage().heapUsed;
	const [startedAt, usage] = [performance.now(), process.cpuUsage()];
	const result = await work();
	const { user, system } = process.cpuUsage(usage);
	const [ms, cpu] = [(performance.now() - startedAt) / count, (user + system) / 1000 / count];
	collect();
	const kB = (process.memoryUsage().heapUsed - held) / 1024 / count;
	return { ms, cpu, kB, result };
}

/**
 * Runs all in turn, round by round, and prints each beside the one that is named `peer`: of the ratios the median counts,
 * and the quarter below and above it tell what else the machine did.
 * @param works `[name, work, count]`, of which `count` says how many things one call of `work` does
 */
export async function compare(title, peer, works, times = rounds) {
	const measured = works.map(() => []);
	for (let round = 0; round <= times; round++)
		for (const [index, [, work, count]] of works.entries()) {
			const { ms, cpu, kB } = await measure(work, count);
			// The first round warms up.
			if (round > 0) measured[index].push({ ms, cpu, kB });
		}
	const base = measured[works.findIndex(([name]) => name === peer)];
	print([title, 'ms', 'CPU ms', 'compared', 'quarters', 'kB']);
	works.forEach(([name], index) =>
		print([name === peer ? `${name} (peer)` : name, ...cells(measured[index], base)]),
	);
	process.stdout.write('\n');
}

function cells(times, base) {
	const ratios = times.map(({ ms }, round) => ms / base[round].ms);
	const median = (of) => at(times.map(of), 0.5);
	return [
		median(({ ms }) => ms).toFixed(3),
		median(({ cpu }) => cpu).toFixed(3),
		`${at(ratios, 0.5).toFixed(2)} x`,
		`${at(ratios, 0.25).toFixed(2)}-${at(ratios, 0.75).toFixed(2)}`,
		median(({ kB }) => kB).toFixed(1),
	];
}
