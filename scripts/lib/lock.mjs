/**
 * Two starts at the same moment: the second waits for the first instead of installing over it. No library, because the
 * lock is held while `npm ci` takes node_modules away and brings it back.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { say } from './say.mjs';

/** A holder that was killed leaves its lock; its process number tells. */
const isAbandoned = (file) => {
	try {
		process.kill(Number(readFileSync(file, 'utf8')), 0);
		return false;
	} catch (error) {
		return error.code === 'ESRCH';
	}
};

const take = (file) => {
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (error.code !== 'EEXIST') throw error;
		if (isAbandoned(file)) rmSync(file, { force: true });
		return false;
	}
};

/** Runs `work` while holding the lock file; `label` says what is being waited for. */
export const withLock = async (file, label, work) => {
	mkdirSync(dirname(file), { recursive: true });
	for (let told = false; !take(file); told = true) {
		if (!told) say(`Another run is busy: ${label}. Waiting for it.`);
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
