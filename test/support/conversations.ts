import type { IDataObject, INodeParameters, JsonObject } from 'n8n-workflow';
import { join } from 'node:path';
import { openHost, type CredentialValues, type Host, type NodeRun } from './engine';
import { casesIn, compareWithGolden, fileOf, readJson, responseOf } from './goldenFiles';
import { startReplyServer, type ReplyServer, type ReplySettings } from './replyServer';
import { Sentences } from './sentences';

/**
 * Golden conversations with a supplier: one folder for each, found by itself. In it stand
 * - `parameters.json`: the node's parameters,
 * - `request.xml`: the whole message that must arrive (what was asked at all, `output.json` says),
 * - `response.xml` or `response.html`: the body of the answer; without either it is empty,
 * - `response.json`: where the answer is not a plain 200 (see ReplySettings),
 * - `output.json`: what the node makes of it: statuses, codes and fields. What it says in sentences stands in
 *   `sentences.txt` beside the cases, each sentence once with the cases that say it, so that rewording touches one file.
 * Parameters and request that a folder does not have are those above it, so that a case shows only what is its own.
 * `UPDATE_GOLDEN=1 npx jest conversations` writes request, output and sentences anew, to be reviewed with git diff.
 */
export interface Service {
	/** Short name of the node type. */
	type: string;
	/** The folder that holds the cases. */
	samples: string;
	/** The path of the credential's URL. */
	path: string;
	/** Content type of an answer that does not say otherwise. */
	contentType: string;
	credentials(url: string): CredentialValues;
	/** What may show up nowhere but in the request, neither as it is nor percent-encoded. */
	secret: string;
}

/** Makes a jest test of every case: in mode "Stop Workflow", once more without cleaning, and with an error branch where it fails. */
export function describeConversations(service: Service) {
	const cases = casesIn(service.samples);
	const sentences = new Sentences();
	let host: Host;
	beforeAll(async () => {
		host = await openHost();
	});
	afterAll(() => host?.close());

	test.each(cases)('%s', async (name) => {
		const folder = join(service.samples, name);
		const stopped = await converse(host, service, folder, 'stopWorkflow');
		const { failure } = stopped.output;
		if (failure) {
			const branched = await converse(host, service, folder, 'continueErrorOutput');
			expect(branched).toEqual({ ...stopped, output: { ...stopped.output, error: undefined } });
		}
		const asGiven = await converse(host, service, folder, 'stopWorkflow', { cleanValues: false });
		// Where there is nothing to clean, cleaning changes no byte of the request and no word of the output.
		if (!JSON.stringify(stopped.output).includes('"changes"')) expect(asGiven).toEqual(stopped);
		const output = sentences.takeFrom(name, stopped.output) as JsonObject;
		compareWithGolden(folder, stopped.request, output);
	});

	test('the sentences are those that were read and found good', () => {
		sentences.compareWith(join(service.samples, 'sentences.txt'), cases);
	});
}

interface Conversation {
	request: string | undefined;
	output: JsonObject;
}

async function converse(
	host: Host,
	service: Service,
	folder: string,
	onError: 'stopWorkflow' | 'continueErrorOutput',
	more: IDataObject = {},
): Promise<Conversation> {
	const contentType = { 'content-type': service.contentType };
	const settings = readJson(fileOf(folder, 'response.json')) as ReplySettings;
	const parameters = readJson(fileOf(folder, 'parameters.json')) as INodeParameters;
	const server = await startReplyServer(responseOf(folder), { headers: contentType, ...settings });
	try {
		const started = Date.now();
		const run = await host.runNode({
			type: service.type,
			parameters: { ...parameters, options: { ...(parameters.options as object), ...more } } as never,
			credentials: service.credentials(`${server.origin}${service.path}`),
			items: [input],
			settings: { onError },
		});
		expectNoSecret(run, service.secret);
		const [request] = server.requests;
		const output = JSON.stringify(outputOf(server, run));
		const settle = settler(server.port, request?.body ?? output, started);
		return { request: request && settle(request.body), output: JSON.parse(settle(output)) as JsonObject };
	} finally {
		await server.close();
	}
}

/** A failed item keeps it. */
const input = { row: 7 };

/** What was asked of the supplier, and what the node put out; a failure is the same wherever it comes out. */
function outputOf({ requests }: ReplyServer, { outputs, error, hints }: NodeRun) {
	const [items = [], errorBranch = []] = outputs.map((output) => output.map(({ json }) => json));
	const [failed] = errorBranch;
	if (failed) expect(errorBranch).toEqual([{ ...input, error: failed.error }]);
	const failure = error?.context?.data ?? failed?.error;
	return {
		requests: requests.map(({ method, path, contentType }) => `${method} ${path} ${contentType}`),
		...(items.length > 0 && { items }),
		...(failure && { failure: failure as IDataObject }),
		...(error && { error: describeError(error, failure as IDataObject) }),
		...(hints.length > 0 && { hints: hints.map(({ message }) => message) }),
	};
}

/** The error that stops the workflow says what the failure's message says. */
function describeError(error: Error & { description?: string | null }, { message }: IDataObject) {
	const said = [error.message.replace(/([^.])$/, '$1.'), error.description];
	expect(said.filter(Boolean).join('\n')).toBe(message);
	return { name: error.name, httpCode: ('httpCode' in error && error.httpCode) || undefined };
}

/** Takes out only what differs from run to run: the port, the message id, instants of this run, the duration. */
function settler(port: number, request: string, started: number) {
	const ended = Date.now();
	const isNow = (time: number) => time >= started && time <= ended;
	const id = /urn:uuid:([0-9a-f-]{36})/.exec(request)?.[1] ?? 'no message id';
	const instant = (text: string) => {
		if (isNow(Date.parse(text))) return 'NOW';
		return isNow(Date.parse(text) - 5 * 60_000) ? 'IN-5-MINUTES' : text;
	};
	return (text: string) =>
		text
			.replaceAll(`:${port}/`, ':PORT/')
			.replaceAll(id, 'MESSAGE-ID')
			.replace(/"durationMs":\d+/g, '"durationMs":"DURATION"')
			.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, instant);
}

/** Looks through all that n8n would store or show of the execution. */
function expectNoSecret(run: NodeRun, secret: string) {
	const all = JSON.stringify(run, (_, value: unknown) =>
		value instanceof Error ? { ...value, message: value.message, stack: value.stack } : value,
	);
	for (const form of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]) {
		expect(all).not.toContain(form);
	}
}
