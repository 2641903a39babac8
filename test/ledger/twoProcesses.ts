import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { spawn } from '../support/processes';

/** Two processes want the same orders of a store at once, and one gets each. */
export async function competeInTwoProcesses(place: object | string) {
	const numbers = Array.from({ length: 300 }, (_, index) => `PROCESSES-${index}`);
	const start = (wanted: string[]) => {
		const args = [
			'--import',
			'tsx',
			join(__dirname, 'reserver.ts'),
			JSON.stringify(place),
			JSON.stringify(wanted),
		];
		return spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
	};
	// They meet in the middle, so that both get some.
	const processes = [start(numbers), start(numbers.toReversed())];
	const said = processes.map(({ stdout }) => createInterface(stdout!)[Symbol.asyncIterator]());
	for (const lines of said) expect((await lines.next()).value).toBe('ready');
	for (const { stdin } of processes) stdin!.write('go\n');
	const won = await Promise.all(said.map(async (lines) => JSON.parse(String((await lines.next()).value))));
	for (const some of won) expect(some).not.toEqual([]);
	expect(won.flat().sort()).toEqual([...numbers].sort());
}
