/** Two starts at the same moment: the second waits for the first instead of installing over it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { say } from './say.mjs';

const isAlive = (pid) => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
};

const take = (file) => {
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (error.code !== 'EEXIST') throw error;
		return false;
	}
};

/** A holder that was killed leaves its lock; its number tells. An empty lock is one being written this moment. */
const dropIfAbandoned = (file) => {
	let holder = '';
	try {
		holder = readFileSync(file, 'utf8');
	} catch {
		return;
	}
	if (holder && !isAlive(Number(holder))) rmSync(file, { force: true });
};

/** Runs `work` while holding the lock file; `label` says what is being waited for. */
export const withLock = async (file, label, work) => {
	mkdirSync(dirname(file), { recursive: true });
	for (let told = false; !take(file); told = true) {
		if (!told) say(`Another run is busy: ${label}. Waiting for it.`);
		dropIfAbandoned(file);
		await wait(500);
	}
	const release = () => rmSync(file, { force: true });
	process.once('exit', release);
	try {
		return await work();
	} finally {
		process.off('exit', release);
		release();
	}
};
