/** Makes each thing once per key: making a formatter of Intl takes longer than a page full of its words. */
export function once<Made>(make: (...key: string[]) => Made): (...key: string[]) => Made {
  const made = new Map<string, Made>();
  return (...key) => {
    const name = key.join();
    const known = made.get(name) ?? make(...key);
    made.set(name, known);
    return known;
  };
}
