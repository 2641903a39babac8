import { digestOf } from '../../shared/orders/order';
import type { Connection } from './connection';

/** Whose orders these are, for the order ledger: the name of a user, which outlives a new key. */
export const loginOf = ({ username }: Connection) => digestOf(username);
