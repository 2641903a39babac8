import { MIMEType } from 'node:util';

export interface ContentType {
	mediaType: string;
	charset: string;
	/** SOAP 1.2 may name the action here. */
	action?: string;
}

/** Reads a Content-Type header. The media type is empty if the header is missing or malformed. */
export function readContentType(header = ''): ContentType {
	try {
		const { essence, params } = new MIMEType(header);
		const charset = (params.get('charset') ?? 'utf-8').toLowerCase();
		return { mediaType: essence, charset, action: params.get('action') ?? undefined };
	} catch {
		return { mediaType: '', charset: 'utf-8' };
	}
}
