import { reasons } from '../../nodes/shared/clean/messages';
import { cleanText } from '../../nodes/shared/clean/text';

const { blanks, invisible, composed } = reasons;

test.each([
	['plain text stays', "Zoë 🌷 Nuñez-O'Brien & <A/S>", "Zoë 🌷 Nuñez-O'Brien & <A/S>", []],
	['blanks around', '  Belmont\u00a0', 'Belmont', [blanks()]],
	['a vertical tab and a line end', '20 Blue\vRidge\r\nDr', '20 Blue Ridge Dr', [blanks()]],
	['a no-break space and an ideographic one', 'A\u00a0B\u3000C', 'A B C', [blanks()]],
	['two plain blanks inside a code are left', 'AB  12', 'AB  12', []],
	['a byte order mark and a blank without width', '\ufeffSPA\u200b508G', 'SPA508G', [invisible()]],
	['control characters', 'SPA\u0000508\u0085G', 'SPA508 G', [invisible(), blanks()]],
	['a soft hyphen and marks of direction', '\u202aSPA\u00ad508G\u202c', 'SPA508G', [invisible()]],
	['a joiner between plain letters', 'SPA\u200d508', 'SPA508', [invisible()]],
	['an emoji made of several stays', 'Team 👩‍👩‍👧', 'Team 👩‍👩‍👧', []],
	['accents of their own', 'Zoe\u0308', 'Zo\u00eb', [composed()]],
	['nothing but blanks', ' \u00a0\u200b', '', [invisible(), blanks()]],
])('%s: %j', (_, before, after, why) => {
	expect(cleanText(before, 'words')).toMatchObject({ value: after, why });
});
