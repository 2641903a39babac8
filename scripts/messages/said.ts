import type { Complaint } from '../../nodes/shared/check/findings';

/** What happened and what to do: as the messages give it, or in two texts where another message says what to do. */
export type Said =
	string | Complaint | { message: string; description: string } | readonly [happened: string, toDo: string];

/** Every message of a list, each called with examples; a message that is missing is an error of types. */
export type EachOf<Messages> = {
	[Name in keyof Messages]: Messages[Name] extends (...values: never[]) => unknown
		? readonly Said[]
		: EachOf<Messages[Name]>;
};

/** A subject of the page. */
export interface Subject {
	title: string;
	/** What is to be known of all of its messages. */
	intro?: string;
	said: readonly Said[];
}

/** What is on the page, as messages.ts files export it. */
export const onPage = new Set<unknown>();

type Tree = readonly Said[] | { [name: string]: Tree };

/**
 * All that is said of a list, in its order.
 * @throws Error where one of its messages is missing
 */
export function all<Messages extends object>(messages: Messages, said: EachOf<Messages>): Said[] {
	onPage.add(messages);
	return flat(messages, said as Tree);
}

function flat(messages: object, tree: Tree): Said[] {
	if (Array.isArray(tree)) return [...(tree as readonly Said[])];
	const branches = tree as Record<string, Tree>;
	return Object.entries(messages).flatMap(([name, message]) => {
		const branch = branches[name];
		if (!branch) throw new Error(`The message ${name} is missing in scripts/messages`);
		return flat(message as object, branch);
	});
}

/** What is said by something that is no list. */
export function by(message: unknown, ...said: Said[]): Said[] {
	onPage.add(message);
	return said;
}

/** Words that an advice begins with. */
const advice =
	/^(?:Add|Ask|Before you|Change|Check|Choose|Compare|Connect|Convert|Correct|Do not|Drag|Enter|Execute|Fill|Follow|Give|Leave|Look|Lower|Record|Remove|Renew|Run|Send|Set|Split|Tell|This field takes|To |Try|Update|Use|Wait|You can|In each|In the boxes|If (?!n8n))/;

const sentences = (text: string) => text.split(/(?<=[.?!)])\s+(?=[A-Z'"])/);

/**
 * Parts a text into what happened and what to do.
 * @throws Error where it does not say both
 */
export function parted(said: Said): [happened: string, toDo: string] {
	if (typeof said !== 'string') return checked(partsOf(said));
	const texts = sentences(said);
	const at = texts.findIndex((text) => advice.test(text));
	return checked([texts.slice(0, at < 0 ? texts.length : at), at < 0 ? [] : texts.slice(at)].map(joined));
}

const joined = (texts: string[]) => texts.join(' ');

function partsOf(said: Exclude<Said, string>): readonly string[] {
	if ('rule' in said) return [`… ${said.rule}`, said.fix];
	return 'message' in said ? [said.message, said.description] : said;
}

function checked([happened = '', toDo = '']: readonly string[]): [string, string] {
	if (happened === '' || toDo === '')
		throw new Error(`Does not say what happened and what to do: ${happened}${toDo}`);
	return [happened, toDo];
}
