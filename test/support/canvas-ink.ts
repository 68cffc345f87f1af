/** Runs in the page: how much of a canvas is painted, and in how many clearly different colours. */
export function inkOf(element: Element): { inked: number; colours: number } {
  const canvas = element as HTMLCanvasElement;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  if (pixels === undefined) return { inked: 0, colours: 0 };
  const seen = new Map<number, number>();
  let inked = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if ((pixels[at + 3] ?? 0) < 128) continue;
    inked += 1;
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    const colour = ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5);
    seen.set(colour, (seen.get(colour) ?? 0) + 1);
  }
  const colours = [...seen.values()].filter((count) => count > 20).length;
  return { inked: inked / (canvas.width * canvas.height), colours };
}
