import type { Reply } from '../../shared/http/post';

/** A .NET service accepts a five-minute Timestamp that is at most 5 minutes ahead of its own clock and 10 behind. */
const mostAhead = 5 * 60;
const mostBehind = 10 * 60;

/** By how many seconds `at` is ahead of a reply's Date, which is exact to the second; NaN where there is no Date. */
export const secondsAhead = (at: Date, { headers }: Pick<Reply, 'headers'>) =>
	Math.round((at.getTime() - Date.parse(headers.date ?? '')) / 1000);

/** Whether a service rejects a message for its Timestamp. */
export const isClockRefused = (seconds: number) => seconds >= mostAhead || seconds <= -mostBehind;

/**
 * By how many minutes a clock is off, where a service may have rejected it; undefined for one that is near enough.
 * Rounded to minutes, because the reply came some time after the message.
 */
export function refusedMinutes(seconds: number): number | undefined {
	const minutes = Math.round(seconds / 60);
	return isClockRefused(minutes * 60) ? minutes : undefined;
}
