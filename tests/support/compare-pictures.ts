/**
 * Draws two pictures on canvases of the first one's size and compares them; it runs in a page of their origin. `drawn`
 * is the part of the first that is not white, `mean` by how much the two differ, both from 0 to 1.
 */
export async function comparePictures(
  addresses: readonly string[],
): Promise<{ drawn: number; mean: number }> {
  const images = await Promise.all(
    addresses.map(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return image;
    }),
  );
  const [{ naturalWidth: width, naturalHeight: height } = new Image()] = images;
  const [first = [], second = []] = images.map((image) => {
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0, width, height);
    return [...context.getImageData(0, 0, width, height).data];
  });
  const share = (of: (value: number, at: number) => number): number =>
    first.reduce((sum, value, at) => sum + of(value, at), 0) / (255 * first.length);
  return {
    drawn: share((value) => 255 - value),
    mean: share((value, at) => Math.abs(value - (second[at] ?? 0))),
  };
}
