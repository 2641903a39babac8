import { createServer } from 'node:net';

import { Stop } from './say.mjs';

const listenOnce = (port) =>
	new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			const { port: got } = server.address();
			server.close(() => resolve(got));
		});
	});

/** Any port that is free at this moment. */
export const freePort = () => listenOnce(0);

/** Says which port is taken, and by which option another can be chosen. */
export const needPort = async (port, option) => {
	try {
		await listenOnce(port);
	} catch (error) {
		throw new Stop(`port ${port} is in use (${error.code}); choose another one with ${option}`);
	}
};
