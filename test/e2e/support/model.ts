import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';

import { listen } from '../../support/listen';

/** What a model was asked: the conversation so far, and the tools that it may call. */
export interface Question {
	messages: Array<{ role: string; content: string }>;
	tools: Array<{ function: { name: string; description: string; parameters: object } }>;
}

/** A call of a tool, which is how an answer in a wanted form is given too. */
export interface ToolCall {
	tool: string;
	input: object;
}

/** Speaks as a model of OpenAI does, and says what it is told to. */
export interface Model {
	/** As n8n's credential form asks for it. */
	login: object;
	/** What it was asked since the last `saysNext`. */
	questions: Question[];
	/** Its next answers, one for each question. */
	saysNext(...calls: ToolCall[]): void;
	close(): Promise<void>;
}

/** An answer of OpenAI's Chat Completions API that calls one tool. */
function completion({ tool, input }: ToolCall) {
	const call = { name: tool, arguments: JSON.stringify(input) };
	const message = {
		role: 'assistant',
		content: null,
		tool_calls: [{ id: `call_${Date.now()}`, type: 'function', function: call }],
	};
	return {
		id: 'chatcmpl-1',
		object: 'chat.completion',
		created: 1,
		model: 'gpt-5-mini',
		choices: [{ index: 0, message, finish_reason: 'tool_calls' }],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}

/** Where nothing is left to be said, the answer is an error that n8n does not ask about again. */
export async function startModel(): Promise<Model> {
	const questions: Question[] = [];
	let calls: ToolCall[] = [];
	async function answer(request: IncomingMessage, response: ServerResponse) {
		questions.push((await json(request)) as Question);
		const call = calls.shift();
		const body = call ? completion(call) : { error: { message: 'The model has nothing to say' } };
		response.writeHead(call ? 200 : 400, { 'content-type': 'application/json' }).end(JSON.stringify(body));
	}
	const server = createServer((request, response) => void answer(request, response));
	const port = await listen(server);
	return {
		login: { apiKey: 'a key', url: `http://127.0.0.1:${port}/v1` },
		questions,
		saysNext(...next) {
			questions.length = 0;
			calls = next;
		},
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
