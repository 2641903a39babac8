import { digestOf } from '../../shared/orders/order';
import type { Connection } from './connection';

/** Whose orders these are, for the order ledger; a token cannot be read from its digest. */
export const loginOf = ({ token }: Connection) => digestOf(token);
