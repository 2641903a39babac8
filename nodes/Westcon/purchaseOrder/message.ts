import { buildSchema, type Values } from '../../shared/table/schema';
import { writeBlock } from '../../shared/xml/writeXml';
import { writeMessage, type MessageParts } from '../soap/message';
import { fields } from './fields';

/** The request as a tree: WestconMetadata and Order with all they hold. */
export const requestSchema = buildSchema(fields);

/**
 * Writes the message of an order.
 * @param message `{ WestconMetadata, Order }` as checked texts
 */
export const writeOrder = (message: Values, parts: Omit<MessageParts, 'request'>) =>
	writeMessage({ ...parts, request: writeBlock(requestSchema, message) });
