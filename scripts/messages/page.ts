import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { accessSubjects } from './access';
import { ledgerSubjects } from './ledger';
import { orderSubjects } from './orders';
import { onPage, parted, type Subject } from './said';
import { serviceSubjects } from './service';
import { supplierSubjects } from './suppliers';
import { valueSubjects } from './values';

const subjects: Subject[] = [
	...orderSubjects,
	...valueSubjects,
	...supplierSubjects,
	...accessSubjects,
	...ledgerSubjects,
	...serviceSubjects,
];

const intro = `# Messages

Every message that the nodes and credentials show, with what to do. Search the page for a few words of yours: numbers, names and the supplier's own words are examples here.

In _Values_ and the other lists of findings, … stands for the field and its value, as in \`'Quantity': "ten" is not a number\`. Findings that say _It is sent anyway_ are warnings. In other messages, … stands for the supplier's words or a reason. [Order safety](order-safety.md) explains the statuses.

<!-- Made from the messages by \`npm run generate\`. -->`;

/**
 * The page with all messages (docs/messages.md).
 * @throws Error where a message is missing, or does not say what to do
 */
export function messagesPage(): string {
	for (const file of messageFiles()) checkWhole(file);
	return `${[intro, ...subjects.map(section)].join('\n\n')}\n`;
}

const nodes = join(__dirname, '../../nodes');

const messageFiles = () =>
	readdirSync(nodes, { recursive: true, encoding: 'utf8' }).filter((file) => /\bmessages\.ts$/.test(file));

function checkWhole(file: string) {
	const exported = createRequire(__filename)(join(nodes, file)) as Record<string, unknown>;
	for (const [name, messages] of Object.entries(exported))
		if (!onPage.has(messages)) throw new Error(`${name} of ${file} is missing in scripts/messages`);
}

function section({ title, intro: lead, said }: Subject): string {
	const rows = said.map(parted).map(([happened, toDo]) => row(sentence(happened), sentence(toDo)));
	const table = [row('What happened', 'What to do'), row('---', '---'), ...new Set(rows)];
	return [`## ${title}`, ...(lead ? [lead] : []), table.join('\n')].join('\n\n');
}

const row = (...cells: string[]) => `| ${cells.map(inCell).join(' | ')} |`;

const inCell = (text: string) =>
	text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/[|*_[\]]/g, '\\$&')
		.replace(/\n/g, ' ');

/** With a full stop, unless it has one before a code in brackets. */
const sentence = (text: string) => {
	const plain = text.trim().replace(/…\.(?= |$)/g, '…');
	return /[.:!?…]$|[.] \([^)]*\)$/.test(plain) ? plain : `${plain}.`;
};
