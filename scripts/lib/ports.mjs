import { listenOnce } from './free-port.js';
import { Stop } from './say.mjs';

export { freePort } from './free-port.js';

/** Says which port is taken, and by which option another can be chosen. */
export const needPort = async (port, option) => {
	try {
		await listenOnce(port);
	} catch (error) {
		throw new Stop(`port ${port} is in use (${error.code}); choose another one with ${option}`);
	}
};
