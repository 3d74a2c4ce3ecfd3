import { directionOf, type MailLanguage } from './words/wordsIn';

interface Link {
  label: string;
  url: string;
}

/** What a mail says, before it is plain text and HTML. */
export interface MailContent {
  language: MailLanguage;
  title: string;
  /** Empty ones are left out. */
  paragraphs: readonly string[];
  facts: readonly (readonly [label: string, value: string])[];
  /** What somebody wrote, as they wrote it, and what is to say of it below. */
  quote: { by: string; text: string; note: string } | null;
  link: Link;
  footer: string;
  /** Beside the footer. */
  footerLink: Link | null;
}

/** A mail's plain text. */
export function plainText(content: MailContent): string {
  const { title, paragraphs, facts, quote, link, footer, footerLink } = content;
  const parts = [
    title,
    ...paragraphs.filter(Boolean),
    facts.map(([label, value]) => `${label}: ${value}`).join('\n'),
    quote && `${quote.by}\n\n${quoted(quote.text)}`,
    quote?.note,
    `${link.label}:\n${link.url}`,
    '-- ',
    footer,
    footerLink && `${footerLink.label}:\n${footerLink.url}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** The same as HTML: no script, nothing from elsewhere, and every word escaped. */
export function html(content: MailContent): string {
  const { language, title, paragraphs, facts, quote, link, footer, footerLink } = content;
  const dir = directionOf(language);
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${dir}">`,
    `<head><meta charset="utf-8"><title>${escape(title)}</title></head>`,
    `<body dir="${dir}" style="font-family: sans-serif; line-height: 1.5; max-width: 40em; margin: 0 auto; padding: 1em">`,
    `<h1 style="font-size: 1.25em">${escape(title)}</h1>`,
    ...paragraphs.filter(Boolean).map((text) => `<p>${escape(text)}</p>`),
    facts.length === 0 ? '' : `<table role="presentation">${facts.map(row).join('')}</table>`,
    quote &&
      `<p>${escape(quote.by)}</p><blockquote dir="auto" style="white-space: pre-wrap; margin: 0; padding-inline-start: 1em; border-inline-start: 3px solid #868e96">${escape(quote.text)}</blockquote>`,
    quote?.note ? `<p>${escape(quote.note)}</p>` : '',
    `<p>${anchor(link)}</p>`,
    `<hr><p style="font-size: 0.875em">${escape(footer)}${footerLink ? `<br>${anchor(footerLink)}` : ''}</p>`,
    '</body></html>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** Its own direction each: a number between words of Arabic would otherwise be torn apart. */
function row([label, value]: readonly [string, string]): string {
  const cell = 'style="text-align: start; padding-inline-end: 1em; font-weight: normal"';
  return `<tr><th scope="row" ${cell}>${escape(label)}</th><td><bdi>${escape(value)}</bdi></td></tr>`;
}

function anchor({ label, url }: Link): string {
  return `<a href="${escape(url)}">${escape(label)}</a>`;
}

function quoted(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** For text and for attributes in double quotes. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
