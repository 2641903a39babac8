/** Waits until something is so; the time limit of the test ends it, and this a minute after it began. */
export async function until(isTrue: () => boolean | Promise<boolean>) {
	for (let waited = 0; !(await isTrue()); waited += 10) {
		if (waited > 60_000) throw new Error(`it did not come true: ${isTrue.toString()}`);
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
}
