import { readXml } from '../xml/readXml';
import type { Reply } from './post';
import { shorten } from '../words';

/** What a reply holds that is not the documented one. */
export type ReplyContent =
	'empty' | 'compressed' | 'parts' | 'binary' | 'html' | 'doctype' | 'brokenXml' | 'other';

/**
 * @param rootName the root element of the documented reply, without prefix
 * @param headers of the reply
 */
export function replyContentOf(text: string, rootName: string, headers: Reply['headers'] = {}): ReplyContent {
	if (text.trim() === '') return 'empty';
	// n8n's helper unpacks what it can, and then takes this header away.
	if (headers['content-encoding'] && !/^identity$/i.test(headers['content-encoding'])) return 'compressed';
	if (/^multipart\//i.test(headers['content-type'] ?? '') || /^--\S+\r?\ncontent-/i.test(text))
		return 'parts';
	if (isBinary(text)) return text.startsWith('\u001F') ? 'compressed' : 'binary';
	if (/<html|<!doctype html/i.test(text)) return 'html';
	if (/<!doctype/i.test(text)) return 'doctype';
	const begins = new RegExp(`<(?:[\\w.-]+:)?${rootName}\\b`, 'i').test(text);
	return begins && !readXml(text) ? 'brokenXml' : 'other';
}

/** Control characters, or bytes that are no text, make up much of its beginning. */
function isBinary(text: string): boolean {
	const beginning = text.slice(0, 1000);
	const odd = beginning.match(/[^\P{Cc}\t\n\r]|\uFFFD/gu) ?? [];
	return odd.length > beginning.length / 20;
}

/** Whether it may be the service's own reply, only that it cannot be read. */
export const isUnreadableContent = (content: ReplyContent) =>
	['compressed', 'parts', 'binary', 'doctype', 'brokenXml'].includes(content);

const longestShown = 200;

/** The title of a web page, or the beginning of a text. Markup and bytes say nothing to people, so none are shown. */
export function wordsOf(text: string, content: ReplyContent): string[] {
	if (content !== 'html' && content !== 'other') return [];
	const title = /<title[^<>]*>([^<]*)/i.exec(text)?.[1];
	const words = content === 'html' ? title : /^\s*</.test(text) ? '' : text;
	return [shorten((words ?? '').replace(/\s+/g, ' ').trim(), longestShown)].filter(Boolean);
}
