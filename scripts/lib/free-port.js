/** Plain JavaScript, so that the scripts and the tests can use it alike. */
const { createServer } = require('node:net');

/** Takes a port of this machine and frees it again. @returns its number */
exports.listenOnce = (port) =>
	new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			server.close(() => resolve(port));
		});
	});

/** Below the ports of outgoing connections (on Linux from 32768), so that none of these takes one before it is used. */
const lowest = 20_000;
const highest = 30_000;

/** Any port that is free at this moment. */
exports.freePort = async () => {
	for (;;) {
		const port = lowest + Math.floor(Math.random() * (highest - lowest));
		try {
			return await exports.listenOnce(port);
		} catch (error) {
			if (!['EADDRINUSE', 'EACCES'].includes(error.code)) throw error;
		}
	}
};
