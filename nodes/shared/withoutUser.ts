/** An address without the user and password that may stand in it, for what is shown or sent. */
export const withoutUser = (url: string) => url.replace(/^([a-z]+:\/\/)[^/?#]*@/i, '$1');
