/**
 * To be awaited after work that keeps the process busy: only then does jest notice that a test has taken longer than
 * its time-out.
 */
export const letTimersRun = async () => await new Promise((resolve) => setTimeout(resolve, 1));
