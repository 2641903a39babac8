/** n8n's own REST interface, as its editor uses it (n8n 2.41): sign in, run a workflow, read what came out. */
import { Stop } from './say.mjs';

/** The account of this n8n. It holds sandbox orders only and answers on this machine alone. */
export const owner = {
	email: 'owner@example.com',
	password: 'Sandbox-2026',
	firstName: 'Sandbox',
	lastName: 'Owner',
};

const request = async (url, method, body, cookie) => {
	const response = await fetch(url, {
		method,
		headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
		body: body && JSON.stringify(body),
	});
	const text = await response.text();
	if (!response.ok)
		throw new Stop(
			`n8n answered ${response.status} to ${method} ${new URL(url).pathname}: ${text.slice(0, 300)}`,
		);
	return {
		data: JSON.parse(text).data,
		cookie: response.headers
			.getSetCookie()
			.map((line) => line.split(';')[0])
			.join('; '),
	};
};

/** Makes the owner's account the first time, signs in afterwards; returns a function that calls the interface as the owner. */
export const signIn = async (url) => {
	const { data } = await request(`${url}/rest/settings`, 'GET');
	const fresh = data.userManagement.showSetupOnFirstLoad;
	const { email, password } = owner;
	const { cookie } = fresh
		? await request(`${url}/rest/owner/setup`, 'POST', owner)
		: await request(`${url}/rest/login`, 'POST', { emailOrLdapLoginId: email, password });
	return async (method, path, body) => (await request(`${url}/rest${path}`, method, body, cookie)).data;
};

/** n8n keeps executions as "flatted" JSON: one list, where every string inside an entry is the index of another entry. */
const unflatten = (text) => {
	const entries = JSON.parse(text);
	const seen = new Map();
	const value = (reference) => (typeof reference === 'string' ? entry(Number(reference)) : reference);
	const entry = (index) => {
		const raw = entries[index];
		if (typeof raw !== 'object' || raw === null) return raw;
		if (!seen.has(index)) {
			const copy = Array.isArray(raw) ? [] : {};
			seen.set(index, copy);
			for (const [key, reference] of Object.entries(raw)) copy[key] = value(reference);
		}
		return seen.get(index);
	};
	return entry(0);
};

/** Runs a stored workflow from its manual trigger and waits for the end; returns the execution with its data unpacked. */
export const runWorkflow = async (call, { id, nodes }) => {
	const trigger = nodes.find(({ type }) => type === 'n8n-nodes-base.manualTrigger');
	const { executionId } = await call('POST', `/workflows/${id}/run`, {
		triggerToStartFrom: { name: trigger.name },
	});
	for (const until = Date.now() + 60_000; Date.now() < until;) {
		const execution = await call('GET', `/executions/${executionId}`);
		if (!['new', 'running', 'waiting'].includes(execution.status)) {
			return { ...execution, data: unflatten(execution.data) };
		}
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	throw new Stop(`the workflow ${id} did not end within a minute`);
};
