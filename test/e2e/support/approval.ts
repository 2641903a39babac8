import { setTimeout as pause } from 'node:timers/promises';

import type { Email } from './mailServer';

/** Where the button of an email leads that asks for an answer. */
export function linkIn({ text }: Email): string {
	const [, link] = /href="([^"]+)"/.exec(text) ?? [];
	if (!link) throw new Error(`the email has no button:\n${text}`);
	return link.replaceAll('&amp;', '&');
}

/** n8n sends the email before its execution waits. Nobody reads that fast but a test. */
async function request(link: string, init?: RequestInit): Promise<string> {
	for (;;) {
		const response = await fetch(link, init);
		const page = await response.text();
		if (response.status !== 409 || !page.includes('is running already')) return page;
		await pause(50);
	}
}

/** Opens the link as a person does, or a program such as a virus scanner that says it is a browser. */
export async function open(link: string): Promise<string> {
	const agent =
		'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
	return await request(link, { headers: { 'user-agent': agent } });
}

/** What n8n says to an answer, which it takes once. */
export async function answer(link: string, decision: 'Yes' | 'No', note = ''): Promise<string> {
	const body = new FormData();
	body.append('field-0', decision);
	body.append('field-1', note);
	return await request(link, { method: 'POST', body });
}
