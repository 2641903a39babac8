/** Remembers values by key, so many at most: the one that was neither noted nor asked for the longest is forgotten. */
export class Latest<Value> {
	/** The latest is the last. */
	private readonly values = new Map<string, Value>();

	constructor(private readonly most: number) {}

	get(key: string): Value | undefined {
		const value = this.values.get(key);
		if (value !== undefined) this.set(key, value);
		return value;
	}

	set(key: string, value: Value) {
		this.values.delete(key);
		this.values.set(key, value);
		if (this.values.size <= this.most) return;
		const [oldest = ''] = this.values.keys();
		this.values.delete(oldest);
	}

	delete(key: string) {
		this.values.delete(key);
	}
}
