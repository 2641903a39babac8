/**
 * What n8n-core reads from the environment the moment it is loaded; so this file is imported before it.
 * Nothing of the user's own n8n is touched, and a test of one package asks for no settings file.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import 'reflect-metadata';

const userFolder = mkdtempSync(join(tmpdir(), 'n8n-user-'));
process.once('exit', () => rmSync(userFolder, { recursive: true, force: true }));

process.env.N8N_USER_FOLDER = userFolder;
process.env.N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS = 'false';
process.env.N8N_LOG_LEVEL ??= 'silent';
