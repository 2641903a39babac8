import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { JsonObject } from 'n8n-workflow';

import { isUpdating } from './updating';

const givenFiles = ['parameters.json', 'response.json', 'response.xml', 'response.html'];

/** The cases below a folder: every folder that says what goes in or what is answered. */
export const casesIn = (samples: string) =>
	readdirSync(samples).filter((name) => givenFiles.some((file) => existsSync(join(samples, name, file))));

/** A case's file, or the one above it where the case has none of its own. */
export function fileOf(folder: string, name: string): string {
	const own = join(folder, name);
	return existsSync(own) ? own : join(dirname(folder), name);
}

export const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** The body of the answer; empty where the case has none. */
export function responseOf(folder: string): string {
	const file = ['response.xml', 'response.html'].map((name) => join(folder, name)).find(existsSync);
	return file ? readFileSync(file, 'utf8') : '';
}

/** Compares what was sent and put out with the case's files, or writes these anew when asked to. */
export function compareWithGolden(folder: string, request: string | undefined, output: JsonObject) {
	const sent = request === undefined ? undefined : indent(request);
	if (isUpdating) update(folder, sent, output);
	if (sent !== undefined) expect(sent).toBe(readFileSync(fileOf(folder, 'request.xml'), 'utf8'));
	expect(output).toEqual(readJson(join(folder, 'output.json')));
}

/** A request that is not the common one belongs to the case that has parameters of its own. */
function update(folder: string, sent: string | undefined, output: JsonObject) {
	const common = fileOf(folder, 'request.xml');
	const isCommon = existsSync(common) && readFileSync(common, 'utf8') === sent;
	const target = join(existsSync(join(folder, 'parameters.json')) ? folder : dirname(folder), 'request.xml');
	if (sent !== undefined && !isCommon) writeFileSync(target, sent);
	writeFileSync(join(folder, 'output.json'), `${JSON.stringify(output, undefined, '\t')}\n`);
}

/** An element a line, for people; in the message itself there is no white space between elements. */
function indent(xml: string): string {
	let depth = 0;
	const lines = xml.split(/(?<=>)(?=<)/).map((line) => {
		if (line.startsWith('</')) depth--;
		const indented = '\t'.repeat(depth) + line;
		if (/^<[^/?!]/.test(line) && !/<\/|\/>$/.test(line)) depth++;
		return indented;
	});
	return `${lines.join('\n')}\n`.replace(/(<([^\s>/]+)>)\n\t*(<\/\2>)/g, '$1$3');
}
