import type { INodeType } from 'n8n-workflow';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LogiztikAllianceApi } from '../credentials/LogiztikAllianceApi.credentials';
import { OrderLedgerPostgresApi } from '../credentials/OrderLedgerPostgresApi.credentials';
import { WestconApi } from '../credentials/WestconApi.credentials';
import { LogiztikAlliance } from '../nodes/LogiztikAlliance/LogiztikAlliance.node';
import { OrderLedger } from '../nodes/OrderLedger/OrderLedger.node';
import { Westcon } from '../nodes/Westcon/Westcon.node';
import { messagesPage } from '../scripts/messages/page';

const nodes: INodeType[] = [new Westcon(), new LogiztikAlliance(), new OrderLedger()];
const credentials = [new WestconApi(), new LogiztikAllianceApi(), new OrderLedgerPostgresApi()];

/** What a form shows: labels, choices and ways to enter a value, however deep they are. */
const labelsIn = (value: unknown): string[] => {
	if (Array.isArray(value)) return value.flatMap(labelsIn);
	if (typeof value !== 'object' || value === null) return [];
	const { displayName, name, ...rest } = value as Record<string, unknown>;
	const shown = [displayName ?? name].filter((label) => typeof label === 'string');
	return [...shown, ...Object.values(rest).flatMap(labelsIn)];
};

const labels = new Set([
	...nodes.flatMap(({ description }) => labelsIn(description.properties)),
	...credentials.flatMap(({ properties }) => labelsIn(properties)),
]);

/** Of n8n's own forms, and keys of what comes in. */
const others = ['Content Type', 'Timezone', 'line_items', 'financial_status', 'shipping_address'];

const page = messagesPage();

/** Not the apostrophes inside words. */
const quoted = [...page.matchAll(/(?<!\w)'([^'|]+)'(?!\w)/g)].map(([, label = '']) =>
	label.replace(/\\/g, ''),
);

test.each([...new Set(quoted)].filter((label) => !others.includes(label)))(
	"messages call it '%s', as the form does",
	(label) => expect([...labels]).toContain(label),
);

const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
const [, troubleshooting = ''] = /## Troubleshooting by message\n([^]*?)\n## /.exec(readme) ?? [];
const messages = [...troubleshooting.matchAll(/^\| (?!Message|-)([^|]*?) +\|/gm)].map(
	([, text = '']) => text,
);

test.each(messages)("README's message is one of the page: %s", (message) => {
	const parts = message.split('…').map((part) => part.trim());
	for (const part of parts) expect(page).toContain(part);
});
