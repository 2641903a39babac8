import type { NoReply } from '../../../shared/http/post';
import type { AnsweredOrder } from './answeredOrder';
import { westconSays as say } from './messages';

/**
 * What to do about an order to which no reply came, or none that could be read, beside what the failure itself says.
 * @param order with its number at Westcon, where there was one in the reply
 */
export const adviceOnNoReply = ({ sent }: NoReply, order: AnsweredOrder & { orderNumber?: string }) =>
	sent ? say.checkBeforeRepeating(order) : '';
