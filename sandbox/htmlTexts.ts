import { masked } from './mask';
import { escapeXml } from './xml';

export const suppliers = { westcon: 'Westcon', logiztik: 'Logiztik Alliance' };

/** A text as HTML, without keys and tokens. */
export const shown = (text: string): string => escapeXml(masked(text));
