export declare const listenOnce: (port: number) => Promise<number>;
export declare const freePort: () => Promise<number>;
