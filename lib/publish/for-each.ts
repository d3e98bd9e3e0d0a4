/** Things under way at once; enough to keep the disk busy while one page is parsed. */
const atOnce = 16;

/** Does some work for each item, a few at once, in no particular order. */
export async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}
