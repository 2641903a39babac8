import { wordsOf } from '../../nodes/shared/otherReply';

describe('The words of a web page', () => {
	test('are its title', () => {
		const page = '<html><head><TITLE lang="en"> 502\n Bad Gateway </TITLE></head><body>x</body></html>';
		expect(wordsOf(page, 'html')).toEqual(['502 Bad Gateway']);
	});

	test('are found at once in a page made to keep the search busy', () => {
		const began = Date.now();
		expect(wordsOf(`<html>${'<title'.repeat(50_000)}`, 'html')).toEqual([]);
		expect(Date.now() - began).toBeLessThan(1000);
	});
});
