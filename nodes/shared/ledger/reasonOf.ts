import { storeProblems } from './messages';

/** Why a store cannot be used, in plain words; what is not listed is told in the database's own. */
export function reasonOf(error: unknown): string {
	const { code = '', message = String(error) } = error as Partial<NodeJS.ErrnoException>;
	const known = storeProblems.find(({ sign }) => sign.test(String(code)) || sign.test(message));
	// Node wraps what went wrong with each of several addresses, and says nothing itself.
	const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
	return known?.text ?? (message === '' && first !== undefined ? reasonOf(first) : message);
}
