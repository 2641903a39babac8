/** Whether golden files are to be written anew. CI only compares: it would agree with whatever it finds. */
export const isUpdating = Boolean(process.env.UPDATE_GOLDEN);

if (isUpdating && process.env.CI)
	throw new Error('UPDATE_GOLDEN is refused in CI: golden files are only compared there');
