/** Plain JavaScript, so that the scripts and the tests can use it alike. */
const { createServer } = require('node:net');

/** Takes a port of this machine and frees it again. @returns its number, also where 0 was asked for */
exports.listenOnce = (port) =>
	new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			const { port: got } = server.address();
			server.close(() => resolve(got));
		});
	});

/** Any port that is free at this moment. */
exports.freePort = () => exports.listenOnce(0);
