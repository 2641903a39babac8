/** A number of a JSON text as it is written there, where JavaScript would write it otherwise: `340123450000000017`, `1.10`. */
export class WrittenNumber extends String {}
