import type { Reply } from '../../shared/post';

/** A .NET service takes a Timestamp of five minutes that is at most 5 minutes ahead of its own clock and 10 behind. */
const mostAhead = 5 * 60;
const mostBehind = 10 * 60;

/** By how many seconds `at` is ahead of the Date of a reply, which is exact to the second; NaN where it has none. */
export const secondsAhead = (at: Date, { headers }: Pick<Reply, 'headers'>) =>
	Math.round((at.getTime() - Date.parse(headers.date ?? '')) / 1000);

/** Whether a message is refused for its Timestamp. */
export const isClockRefused = (seconds: number) => seconds >= mostAhead || seconds <= -mostBehind;

/**
 * The minutes by which a clock is off that a service may have refused; undefined for one that is near enough. To the
 * minute, because the reply came some time after the message.
 */
export function refusedMinutes(seconds: number): number | undefined {
	const minutes = Math.round(seconds / 60);
	return isClockRefused(minutes * 60) ? minutes : undefined;
}
