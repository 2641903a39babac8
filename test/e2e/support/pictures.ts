import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Locator, Page } from 'playwright-core';

import { screenshots } from './editor';
import type { PictureName } from './pictureNames';

/** `npm run pictures` takes them from here to docs/images. */
const folder = join(screenshots, 'pictures');

/** Throws those of an earlier run away. */
export function forgetPictures() {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
}

/** What has been taken since. */
export const picturesTaken = () => readdirSync(folder).map((file) => file.replace(/\.png$/, ''));

/** n8n's passing messages would cover what the picture is about. */
const style = '.el-notification { visibility: hidden }';

/** Takes a picture for the documents, of the part of the page that holds all of these. */
export async function takePicture(page: Page, name: PictureName, parts: Locator[], margin = 0) {
	await page.mouse.move(0, 0);
	const boxes = await Promise.all(parts.map(async (part) => (await part.boundingBox())!));
	const x = Math.min(...boxes.map((box) => box.x)) - margin;
	const y = Math.min(...boxes.map((box) => box.y)) - margin;
	const width = Math.max(...boxes.map((box) => box.x + box.width)) + margin - x;
	const height = Math.max(...boxes.map((box) => box.y + box.height)) + margin - y;
	const clip = { x, y, width, height };
	await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', style, clip });
}
