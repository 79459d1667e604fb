/** The names, made different from each other: a second `name` becomes `name:2`. An empty one becomes `column:` and its number. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, i) => {
    const wanted = name === '' ? `column:${i + 1}` : name;
    let free = wanted;
    for (let n = 2; taken.has(free); n++) free = `${wanted}:${n}`;
    taken.add(free);
    return free;
  });
}
