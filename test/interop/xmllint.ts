import { spawnSync } from '../support/processes';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const notWellFormed = 1;
const notValid = [3, 4];

/**
 * Checks a document against a hand-written schema with libxml2, which shares no code with the nodes.
 *
 * @param xml the document's text
 * @param schemaFile a schema of this folder, such as `westcon-message.xsd`
 * @returns the findings, one per line of xmllint's report; empty when the document is valid
 * @throws when xmllint is missing or the schema itself cannot be used
 */
export function validateXml(xml: string, schemaFile: string): string[] {
	return runXmllint(schemaFile, ['-'], xml);
}

/**
 * The same for many documents in one call, which takes hardly longer than for one.
 *
 * @returns the findings of all, each with the document's number from 0, as in `3.xml:1: … error : …`
 */
export function validateAll(xmls: readonly string[], schemaFile: string): string[] {
	if (xmls.length === 0) return [];
	const folder = mkdtempSync(join(tmpdir(), 'documents-'));
	try {
		const files = xmls.map((_, index) => `${index}.xml`);
		files.forEach((file, index) => writeFileSync(join(folder, file), xmls[index] ?? ''));
		return runXmllint(schemaFile, files, '', folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function runXmllint(schemaFile: string, files: string[], input: string, cwd?: string): string[] {
	const schema = join(__dirname, schemaFile);
	const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...files], {
		input,
		encoding: 'utf8',
		cwd,
		maxBuffer: 64 * 1024 * 1024,
	});
	if (run.error) throw new Error("xmllint is missing: install the Debian package 'libxml2-utils'");
	if (run.status === 0) return [];

	const findings = run.stderr.split('\n').filter((line) => / error : /.test(line));
	const isAboutDocument = run.status === notWellFormed || notValid.includes(run.status ?? -1);
	if (isAboutDocument && findings.length > 0) return findings;
	throw new Error(`xmllint ended with status ${run.status}: ${run.stderr}`);
}
