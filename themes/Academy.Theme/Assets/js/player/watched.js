/** Adds a part to parts that do not touch each other; what was watched never gets less. */
export function merge(parts, [from, to]) {
  const apart = parts.filter((part) => part[1] < from || part[0] > to);
  const touching = parts.filter((part) => !apart.includes(part));
  const whole = [Math.min(from, ...touching.map((part) => part[0])), Math.max(to, ...touching.map((part) => part[1]))];
  return [...apart, whole].sort((one, other) => one[0] - other[0]);
}

/** Where to go on: the end of what was watched from the beginning without a gap. */
export function resumeAt(parts, duration) {
  const first = parts.find(([from]) => from <= 1);
  return first && first[1] < duration - 2 ? first[1] : 0;
}
