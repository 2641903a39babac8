import { readXml } from './readXml';

/** What came instead of the documented reply. */
export type OtherContent = 'empty' | 'html' | 'doctype' | 'brokenXml' | 'other';

/** @param rootName the root element of the documented reply, without prefix */
export function contentOf(text: string, rootName: string): OtherContent {
	if (text.trim() === '') return 'empty';
	if (/<html|<!doctype html/i.test(text)) return 'html';
	if (/<!doctype/i.test(text)) return 'doctype';
	const begins = new RegExp(`<(?:[\\w.-]+:)?${rootName}\\b`, 'i').test(text);
	return begins && !readXml(text) ? 'brokenXml' : 'other';
}

const longestShown = 200;

/** The title of a web page, or the beginning of a text; nothing of markup, which says nothing to people. */
export function wordsOf(text: string, content: OtherContent): string[] {
	const title = /<title[^<>]*>([^<]*)/i.exec(text)?.[1];
	const words = content === 'html' ? title : /^\s*</.test(text) ? '' : text.slice(0, longestShown);
	return [(words ?? '').replace(/\s+/g, ' ').trim()].filter(Boolean);
}

/**
 * Where a redirect points to: scheme and host, or the path on the same host. Not user, query and the path on another
 * host, which may hold what is nobody's business.
 */
export const originOf = (location: string) =>
	/^((?:[a-z]+:)?\/\/)(?:[^/?#]*@)?([^/?#@]+)/i.exec(location)?.slice(1, 3).join('') ??
	location.replace(/[?#].*/, '');
