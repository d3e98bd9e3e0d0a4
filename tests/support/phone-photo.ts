import sharp from "sharp";

const [width, height] = [1920, 1440];

/** Noise of a size and strength, the same at every run, drawn as large as the photo or laid side by side. */
async function noise(size: number, strength: number, stretched = true) {
  const rows = (size * height) / width;
  let seed = size;
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return (seed >>> 24) - 128;
  };
  const pixel = () => {
    const light = next() * 0.8;
    return [0, 1, 2].map(() => 128 + strength * (light + next() * 0.3));
  };
  const data = Uint8ClampedArray.from(Array.from({ length: size * rows }, pixel).flat());
  const layer = sharp(data, { raw: { width: size, height: rows, channels: 3 } });
  const raw = (stretched ? layer.resize(width, height) : layer).raw();
  const { data: input, info } = await raw.toBuffer({ resolveWithObject: true });
  return { input, raw: info, blend: "soft-light", tile: true } as const;
}

/**
 * A picture as a phone writes it that was held upright: 1,920 × 1,440 pixels on their side, with as much detail at each
 * scale as nature has and the grain of a sensor, in the colours of its screen, and with the place in its EXIF.
 */
export async function phonePhoto(): Promise<Buffer> {
  const ground = await noise(4, 0.9);
  const layers = [
    ...[noise(16, 0.9), noise(64, 0.7), noise(256, 0.5), noise(512, 0.4)],
    noise(400, 0.1, false),
  ];
  return sharp(ground.input, ground)
    .composite(await Promise.all(layers))
    .withExif({ IFD0: { Make: "Phone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 51/1 0/1" } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
    .withIccProfile("p3")
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer();
}
