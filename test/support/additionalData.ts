import { ExecutionLifecycleHooks, ExternalSecretsProxy } from 'n8n-core';
import type { IWorkflowBase, IWorkflowExecuteAdditionalData, WorkflowExecuteMode } from 'n8n-workflow';

import type { GivenCredentials } from './credentialsHelper';
import type { WorkflowJson } from './workflowJson';

const unavailable = (what: string) => () => {
	throw new Error(`This engine has no ${what}`);
};

let executions = 0;

/** What n8n's own server hands to the engine for one execution (workflow-execute-additional-data, getBase). */
export const additionalDataFor = (
	credentialsHelper: GivenCredentials,
	mode: WorkflowExecuteMode,
	workflow: WorkflowJson & { id: string },
): IWorkflowExecuteAdditionalData => {
	const executionId = String(++executions);
	const address = 'http://127.0.0.1:5678/';
	return {
		credentialsHelper,
		executionId,
		workflowId: workflow.id,
		hooks: new ExecutionLifecycleHooks(mode, executionId, workflow as IWorkflowBase),
		externalSecretsProxy: new ExternalSecretsProxy(),
		currentNodeExecutionIndex: 0,
		variables: {},
		restApiUrl: `${address}rest`,
		instanceBaseUrl: address,
		formBaseUrl: `${address}form`,
		formWaitingBaseUrl: `${address}form-waiting`,
		formTestBaseUrl: `${address}form-test`,
		webhookBaseUrl: `${address}webhook`,
		webhookWaitingBaseUrl: `${address}webhook-waiting`,
		webhookTestBaseUrl: `${address}webhook-test`,
		mcpBaseUrl: `${address}mcp`,
		mcpTestBaseUrl: `${address}mcp-test`,
		logAiEvent: () => {},
		executeWorkflow: unavailable('sub-workflows'),
		getRunExecutionData: unavailable('stored executions'),
		getRuntimeCredential: unavailable('runtime credentials'),
		startRunnerTask: unavailable('task runners'),
	};
};
