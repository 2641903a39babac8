import shopifyOrder from '../../workflows/shopify-order-to-westcon.json';
import edited from '../shops/samples/shopify-edited.json';
import paid from '../shops/samples/shopify-paid.json';
import { startMailServer } from './support/mailServer';
import { publish, storeCredential, storeSmtp, unpublish } from './support/publish';
import { received } from './support/running';
import { startShopify } from './support/shopify';

let mail: Awaited<ReturnType<typeof startMailServer>>;
let shopify: Awaited<ReturnType<typeof startShopify>>;
beforeAll(async () => {
	[mail, shopify] = await Promise.all([startMailServer(), startShopify()]);
	const smtp = await storeSmtp(mail.port);
	const shop = await storeCredential('shopifyAccessTokenApi', shopify.login);
	await publish(shopifyOrder, (nodeNamed) => {
		nodeNamed('When an order is paid').credentials = shop;
		nodeNamed('Tag the Shopify order').credentials = shop;
		nodeNamed('Ask Westcon first').credentials = smtp;
		nodeNamed('Email what went wrong').credentials = smtp;
	});
});
afterAll(async () => {
	await unpublish();
	await mail?.close();
	await shopify?.close();
});

/** Names that this n8n has never seen. */
const named = (prefix: string) => `${prefix}#${Date.now()}`;

/** What the supplier was sent under a number. */
const sentUnder = async (name: string) =>
	(await received()).map(({ body }) => body).filter((body) => body.includes(`>${name}<`));

test('a paid order goes to Westcon once, however often Shopify says so, and is tagged', async () => {
	const name = named('');
	await shopify.deliver({ ...paid, name });
	expect(await shopify.nextUpdate()).toMatchObject({
		path: expect.stringContaining(`/orders/${paid.id}.json`) as string,
		tags: expect.stringMatching(/^vip, autumn, Westcon 00005\d{5}$/) as string,
	});
	await shopify.deliver({ ...paid, name });
	expect(await shopify.nextUpdate()).toHaveProperty('tags');
	const bodies = await sentUnder(name);
	expect(bodies).toHaveLength(1);
	for (const part of ['>Zoë 🌷 Nuñez-O&apos;Brien<', '>SPA508G<', '>PA100-NA<', '>U2<'])
		expect(bodies[0]).toContain(part);
	expect(bodies[0]).not.toContain('199.00');
});

test.each([
	[
		'is not paid',
		{ financial_status: 'pending' },
		'',
		'invalid',
		/does not count as paid: its status in Shopify is "pending"/,
	],
	['has no state', { ...edited }, '', 'invalid', /'Ship-To State': is empty, because Shopify has no region/],
	['is rejected', {}, 'ERRORS-ONE-', 'rejected', /Westcon rejected purchase order/],
])('an order that %s goes to a person', async (_, changes, prefix, status, reason) => {
	const name = named(prefix);
	await shopify.deliver({ ...paid, ...changes, name });
	const { headers, text } = await mail.next();
	expect(headers).toMatchObject({
		to: 'purchasing@example.com',
		subject: `Order ${name} needs attention (${status})`,
	});
	expect(text).toMatch(reason);
});

test('one of which nobody knows whether Westcon has it goes to a person with the advice to ask', async () => {
	const name = named('DROP-AFTER-');
	await shopify.deliver({ ...paid, name });
	const { headers, text } = await mail.next();
	expect(headers.subject).toBe(`Unknown whether Westcon has order ${name}`);
	expect(text).toMatch(/urn:uuid:|Ask Westcon/);
});

test('nothing is ordered for a webhook that Shopify did not sign', async () => {
	const [forged, genuine] = [named('FORGED-'), named('GENUINE-')];
	await shopify.deliver({ ...paid, name: forged }, 'another secret');
	await shopify.deliver({ ...paid, name: genuine });
	await shopify.nextUpdate();
	expect(await sentUnder(genuine)).toHaveLength(1);
	expect(await sentUnder(forged)).toEqual([]);
});
