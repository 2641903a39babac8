import { originOf, wordsOf } from '../../nodes/shared/otherReply';

describe('The words of a web page', () => {
	test('are its title', () => {
		const page = '<html><head><TITLE lang="en"> 502\n Bad Gateway </TITLE></head><body>x</body></html>';
		expect(wordsOf(page, 'html')).toEqual(['502 Bad Gateway']);
	});
});

test.each([
	['https://login.example:8443/here?token=1#x', 'https://login.example:8443'],
	['https://user:key@login.example/here', 'https://login.example'],
	['//login.example/here?token=1', '//login.example'],
	['/v3/orders.svc?wsdl', '/v3/orders.svc'],
	['v3/orders.svc#x', 'v3/orders.svc'],
])('a redirect to %s is named as %s', (location, named) => {
	expect(originOf(location)).toBe(named);
});
