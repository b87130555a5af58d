/**
 * Whether a link leads to a page: one of http, https or mail, or one of the site. A browser drops spaces and line ends from an
 * address before it reads its protocol; javascript: and data: hold programs.
 */
export function isSafeLink(url: string): boolean {
  const protocol = protocolOf(url);
  return protocol === undefined || ['http', 'https', 'mailto'].includes(protocol);
}

/** Whether what an address names is part of the site. */
export function isOwnAddress(url: string): boolean {
  return protocolOf(url) === undefined && !/^[\p{Cc}\s]*[/\\]{2}/u.test(url);
}

function protocolOf(url: string): string | undefined {
  const [, protocol] = /^([a-z][a-z0-9+.-]*):/i.exec(url.replaceAll(/[\p{Cc}\s]/gu, '')) ?? [];
  return protocol?.toLowerCase();
}
