/** The pictures that the documents show: files of docs/images, taken by test/e2e/pictures.test.ts. */
export const pictureNames = [
	'workflow',
	'editor',
	'shipping-conditions',
	'findings',
	'ledger',
	'unknown-order',
	'westcon-form',
	'logiztik-form',
] as const;

export type PictureName = (typeof pictureNames)[number];
