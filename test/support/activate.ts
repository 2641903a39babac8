import { setTimeout as pause } from 'node:timers/promises';

import type { Call } from '../../scripts/lib/rest';

interface Publication {
	status: 'in_progress' | 'not_published' | 'published' | 'partial' | 'failed';
	triggers: Array<{ errorMessage: string | null }>;
}

/**
 * Publishes a workflow, and waits until its triggers listen: n8n 2 answers before (n8n, workflow-publication-status).
 * @throws Error with n8n's words about a trigger that fails
 */
export async function activate(call: Call, { id, versionId }: { id: string; versionId: string }) {
	await call('POST', `/workflows/${id}/activate`, { versionId });
	for (;;) {
		const { status, triggers } = await call<Publication>('GET', `/workflows/${id}/publication-status`);
		if (status === 'published') return;
		if (status === 'partial' || status === 'failed')
			throw new Error(triggers.map(({ errorMessage }) => errorMessage).join(' '));
		await pause(100);
	}
}
