/** Round numbers from zero to at least `most`, about so many steps: 1, 2 or 5 times a power of ten. */
export function levels(most: number, steps: number): number[] {
  const rough = most / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough * 0.999) ?? power * 10;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, index) => index * step);
}
