/** A method of a node whose file is loaded when it runs first, so that n8n starts without it. */
export const later = <This, Args extends unknown[], Result>(
	load: () => Promise<(this: This, ...args: Args) => Promise<Result>>,
) =>
	async function (this: This, ...args: Args): Promise<Result> {
		return await (await load()).call(this, ...args);
	};
