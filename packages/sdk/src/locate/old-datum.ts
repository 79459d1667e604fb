/**
 * The datum of an EPSG code that stands for Beijing 1954 or Xi'an 1980, geographic or Gauss-Krüger; undefined for any other code.
 * The register ties Xi'an 1980 to nothing and Beijing 1954 only by a triple that is wrong by up to a hundred metres and more,
 * so neither is ever used without the deployer's own parameters.
 */
export function oldDatum(epsg: number): 'Beijing 1954' | "Xi'an 1980" | undefined {
  if (epsg === 4610 || within(epsg, 2327, 2390)) return "Xi'an 1980";
  if (epsg === 4214 || within(epsg, 2401, 2442)) return 'Beijing 1954';
  if (within(epsg, 21413, 21423) || within(epsg, 21453, 21463) || within(epsg, 21473, 21483)) return 'Beijing 1954';
  return undefined;
}

function within(n: number, low: number, high: number): boolean {
  return n >= low && n <= high;
}
