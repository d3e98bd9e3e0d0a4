/* Where advice begins. The rules compare with these figures; they are here because messages and the reference name them. */

/** After how many days people take an ad for dead. */
export const stale = 90;
/** An ad with fewer words hardly says what the work is, who it is for and what is offered. */
export const fewestWords = 40;
/** How many times the lowest pay the highest may be. */
export const widestPay = 2.5;
