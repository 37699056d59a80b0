/** Where the styles of what is pasted are kept while it is read. */
const ASIDE = 'data-pasted-style'

/**
 * HTML whose styles stand where no browser applies them: the policy of the page would refuse each of them, with a complaint. What is missed, since
 * HTML is not read here but searched, is refused as before.
 */
export function withStylesAside(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${ASIDE}=`))
}

/** The style that a pasted element had; empty when it had none. */
export function styleOf(element: Element): string {
  return element.getAttribute(ASIDE) ?? ''
}
