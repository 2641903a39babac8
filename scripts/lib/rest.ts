/** n8n's own REST interface, as its editor uses it (n8n 1.123 and 2.41): sign in, run a workflow, read what came out. */
import { parse } from 'flatted';
import type { IRunExecutionData, IWorkflowBase } from 'n8n-workflow';

/** The account of this n8n. It holds sandbox orders only and answers on this machine alone. */
export const owner = {
	email: 'owner@example.com',
	password: 'Sandbox-2026',
	firstName: 'Sandbox',
	lastName: 'Owner',
};

interface Answer {
	data: unknown;
	cookie: string;
}

const request = async (url: string, method: string, body?: object, cookie = ''): Promise<Answer> => {
	const response = await fetch(url, {
		method,
		headers: { 'content-type': 'application/json', cookie },
		body: body && JSON.stringify(body),
	});
	const text = await response.text();
	if (!response.ok) {
		throw new Error(
			`n8n answered ${response.status} to ${method} ${new URL(url).pathname}: ${text.slice(0, 300)}`,
		);
	}
	const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]);
	return { data: (JSON.parse(text) as { data: unknown }).data, cookie: cookies.join('; ') };
};

/** Calls the interface as the owner: method, path below `/rest`, body. Rejects with what n8n answered. */
export type Call = <Data = unknown>(method: string, path: string, body?: object) => Promise<Data>;

/** Makes the owner's account the first time, and signs in afterwards. */
export const signIn = async (url: string): Promise<Call> => {
	const settings = (await request(`${url}/rest/settings`, 'GET')).data as {
		userManagement: { showSetupOnFirstLoad: boolean };
	};
	const { email, password } = owner;
	const { cookie } = settings.userManagement.showSetupOnFirstLoad
		? await request(`${url}/rest/owner/setup`, 'POST', owner)
		: await request(`${url}/rest/login`, 'POST', { emailOrLdapLoginId: email, password });
	return async <Data>(method: string, path: string, body?: object) =>
		(await request(`${url}/rest${path}`, method, body, cookie)).data as Data;
};

export interface Execution {
	id: string;
	status: string;
	data: IRunExecutionData;
}

const pause = async (milliseconds: number) =>
	await new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs a stored workflow from its manual trigger and waits for the end; the execution's data comes unpacked. */
export const runWorkflow = async (
	call: Call,
	{ id, nodes }: Pick<IWorkflowBase, 'id' | 'nodes'>,
): Promise<Execution> => {
	const trigger = nodes.find(({ type }) => type === 'n8n-nodes-base.manualTrigger');
	// Only n8n 1 asks for the workflow itself.
	const workflowData = await call('GET', `/workflows/${id}`);
	const body = { workflowData, triggerToStartFrom: { name: trigger?.name } };
	const { executionId } = await call<{ executionId: string }>('POST', `/workflows/${id}/run`, body);
	for (const until = Date.now() + 60_000; Date.now() < until;) {
		const { status, data } = await call<{ status: string; data: string }>(
			'GET',
			`/executions/${executionId}`,
		);
		// n8n keeps executions as "flatted" JSON: what occurs twice stands in it once. n8n 1 may say that one has ended
		// before it has its data, an empty list until then.
		const isOver = !['new', 'running', 'waiting'].includes(status);
		const whole = isOver ? (parse(data) as IRunExecutionData | undefined) : undefined;
		if (whole) return { id: executionId, status, data: whole };
		await pause(200);
	}
	throw new Error(`the workflow ${id} did not end within a minute`);
};
