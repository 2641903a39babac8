import { reasonOf } from '../../nodes/shared/ledger/reasonOf';

/** As pg, Node and SQLite say it; what is told names what to look at. */
test.each([
	['ENOTFOUND', 'getaddrinfo ENOTFOUND nowhere.invalid', "'Host'"],
	['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1', "'Port'"],
	['', 'Connection terminated due to connection timeout', 'in time'],
	['', 'Query read timeout', 'in time'],
	['', 'Connection terminated unexpectedly', 'not PostgreSQL'],
	['28P01', 'password authentication failed for user "n8n"', "'Password'"],
	['28000', 'no pg_hba.conf entry for host "10.0.0.1", user "n8n", no encryption', "'Verify'"],
	['28000', 'no pg_hba.conf entry for host "10.0.0.1", user "n8n", SSL encryption', 'pg_hba.conf'],
	['3D000', 'database "orders" does not exist', "'Database'"],
	['42501', 'permission denied for schema public', 'GRANT'],
	['25006', 'cannot execute CREATE TABLE in a read-only transaction', 'read-only'],
	['', 'The server does not support SSL connections', "'Disable'"],
	['DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate', 'NODE_EXTRA_CA_CERTS'],
	['ERR_TLS_CERT_ALTNAME_INVALID', 'Hostname/IP does not match', 'another host'],
	['ERR_SQLITE_ERROR', 'database or disk is full', 'disk is full'],
])('%s %s', (code, message, part) => {
	expect(reasonOf(Object.assign(new Error(message), { code }))).toContain(part);
});

test('of several addresses, the first', () => {
	const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
	expect(reasonOf(new AggregateError([refused, new Error('other')]))).toBe(reasonOf(refused));
});

test('what is no error', () => {
	expect(reasonOf('no more than a text')).toBe('no more than a text');
});
