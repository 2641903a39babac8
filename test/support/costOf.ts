import { Session, type HeapProfiler, type Profiler } from 'node:inspector';

/** What a piece of work costs, which is the same on a fast machine and on a busy one. */
interface Cost {
	/** How often the pieces of this package's code were run. */
	steps: number;
	/** How much memory was taken for all that it made, also for what was gone before the end. */
	bytes: number;
}

/**
 * V8 counts, as it does for test coverage: for each function, branch and body of a loop that is compiled from now on. So a
 * test has to import this file before what it is about.
 */
const counters = openSession();
counters('Profiler.enable');
counters('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
afterAll(() => counters('Profiler.stopPreciseCoverage'));

export function costOf(work: () => unknown): Cost {
	// What is done once, such as making a list when it is first asked for, is done by now.
	work();
	return { steps: stepsOf(work), bytes: bytesOf(work) };
}

function stepsOf(work: () => unknown): number {
	counters('Profiler.takePreciseCoverage');
	work();
	const { result } = counters<Profiler.TakePreciseCoverageReturnType>('Profiler.takePreciseCoverage');
	const own = result.filter(({ url }) => url.includes('/nodes/') && !url.includes('/node_modules/'));
	const ranges = own.flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
	return ranges.reduce((sum, { count }) => sum + count, 0);
}

function bytesOf(work: () => unknown): number {
	const post = openSession();
	const isGone = { includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true };
	post('HeapProfiler.startSampling', { samplingInterval: 16_384, ...isGone });
	work();
	const { profile } = post<HeapProfiler.StopSamplingReturnType>('HeapProfiler.stopSampling');
	return sizeOf(profile.head);
}

const sizeOf = ({ selfSize, children }: HeapProfiler.SamplingHeapProfileNode): number =>
	children.reduce((sum, child) => sum + sizeOf(child), selfSize);

/** Within the same thread it answers at once. */
function openSession() {
	const session = new Session();
	session.connect();
	return <Answer = void>(method: string, parameters: object = {}): Answer => {
		let answer: unknown;
		session.post(method, parameters, (error, result) => {
			if (error) throw error;
			answer = result;
		});
		return answer as Answer;
	};
}
