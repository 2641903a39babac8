import { join } from 'node:path';
import { readXml, type XmlElement } from '../../nodes/shared/xml/readXml';
import fc from '../support/fastCheck';
import { spawnSync } from '../support/processes';
import { randomXml } from './randomXml';

type Read = [namespace: string, name: string, text: string, children: Read[]];

const asRead = ({ namespace, name, text, children }: XmlElement): Read => [
	namespace,
	name,
	text,
	children.map(asRead),
];

/** What Python's parser, which is libexpat, reads in the documents. */
function readByPython(documents: string[]): Read[] {
	const run = spawnSync('python3', [join(__dirname, 'read_xml.py')], {
		input: JSON.stringify(documents),
		encoding: 'utf8',
		maxBuffer: Infinity,
	});
	if (run.status !== 0) throw new Error(`python3 could not read the documents: ${run.stderr}`);
	return JSON.parse(run.stdout) as Read[];
}

test('any well-formed reply is read as Python reads it', () => {
	const documents = fc.sample(randomXml, 2000);
	const read = documents.map((text) => {
		const root = readXml(text);
		return root && asRead(root);
	});
	expect(read).toEqual(readByPython(documents));
});
