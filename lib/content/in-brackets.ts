/* Imports nothing, since the form in the browser needs it as well as the check. */

/** Words in brackets that are a paragraph, an item or a heading of their own, such as those with which a new translation starts. */
export const wholeLine =
  /^[^\S\n]*(?:(?:>|[-*+]\s|\d+[.)]\s|#{1,6}\s)[^\S\n]*)*\[[^\]\n]*\s[^\]\n]*\][^\S\n]*$/m;
