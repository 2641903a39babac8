import { XMLBuilder, XMLParser } from 'fast-xml-parser';

const asWritten = { preserveOrder: true, ignoreAttributes: false, processEntities: false };
const parser = new XMLParser({ ...asWritten, parseTagValue: false, trimValues: false });
const builder = new XMLBuilder({ ...asWritten, format: true, suppressEmptyNode: false });

/** XML as people read it: each element on a line of its own, by its depth. Only to be shown: texts keep their spaces. */
export const indentXml = (xml: string): string => builder.build(parser.parse(xml)).trim();
