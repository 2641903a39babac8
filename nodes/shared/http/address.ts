import { shorten } from '../words';

/** An address without the user and password that may be part of it, for what is shown or sent. */
export const withoutUser = (url: string) => url.replace(/^([a-z]+:\/\/)[^/?#]*@/i, '$1');

/**
 * Where a redirect points to: scheme and host, or the path on the same host. User, query and the path on another host
 * may be private.
 */
export const originOf = (location: string) =>
	shorten(
		/^((?:[a-z]+:)?\/\/)(?:[^/?#]*@)?([^/?#@]+)/i.exec(location)?.slice(1, 3).join('') ??
			location.replace(/[?#].*/, ''),
		200,
	);
