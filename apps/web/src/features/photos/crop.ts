export type Size = { width: number; height: number };
/** What is kept of a picture: how far it is drawn near, and its middle as shares of the picture's sides. */
export type Crop = { zoom: number; x: number; y: number };
export type Box = { left: number; top: number; width: number; height: number };

/** Width over height of every photo here. */
export const aspect = 3 / 4;
export const maxZoom = 4;
const maxEdgePx = 1600;

export const wholeCrop: Crop = { zoom: 1, x: 0.5, y: 0.5 };

/** The part of the picture that is kept, in its pixels. */
export function boxOf(crop: Crop, picture: Size): Box {
  const { width, height } = sizeAt(crop.zoom, picture);
  return {
    left: crop.x * picture.width - width / 2,
    top: crop.y * picture.height - height / 2,
    width,
    height,
  };
}

/** The crop that comes nearest to what was asked for without leaving the picture. */
export function within(crop: Crop, picture: Size): Crop {
  const zoom = clamp(crop.zoom, 1, maxZoom);
  const { width, height } = sizeAt(zoom, picture);
  const [marginX, marginY] = [width / picture.width / 2, height / picture.height / 2];
  return { zoom, x: clamp(crop.x, marginX, 1 - marginX), y: clamp(crop.y, marginY, 1 - marginY) };
}

/** After the picture was pushed by so many pixels of a frame that is `frameWidth` wide on screen. */
export function pushed(crop: Crop, picture: Size, push: { x: number; y: number; frameWidth: number }): Crop {
  const scale = sizeAt(crop.zoom, picture).width / push.frameWidth;
  return within(
    {
      zoom: crop.zoom,
      x: crop.x - (push.x * scale) / picture.width,
      y: crop.y - (push.y * scale) / picture.height,
    },
    picture,
  );
}

/** How far the crop has gone of the way it can go along a side, 0 to 1; null where it can't move. */
export function travelled(crop: Crop, picture: Size, side: 'x' | 'y'): number | null {
  const room = roomAlong(crop, picture, side);
  return room < 0.001 ? null : clamp((crop[side] - (1 - room) / 2) / room, 0, 1);
}

/** The inverse of `travelled`. */
export const movedTo = (crop: Crop, picture: Size, to: { side: 'x' | 'y'; share: number }): Crop => {
  const room = roomAlong(crop, picture, to.side);
  return within({ ...crop, [to.side]: (1 - room) / 2 + to.share * room }, picture);
};

/** How many pixels the kept part is drawn with: never more than it has, and 1600 at most. */
export function drawnSize({ width, height }: Size): Size {
  const scale = Math.min(1, maxEdgePx / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function sizeAt(zoom: number, { width, height }: Size): Size {
  const widest = Math.min(width, height * aspect);
  return { width: widest / zoom, height: widest / aspect / zoom };
}

function roomAlong({ zoom }: Crop, picture: Size, side: 'x' | 'y'): number {
  const size = sizeAt(zoom, picture);
  return side === 'x' ? 1 - size.width / picture.width : 1 - size.height / picture.height;
}

const clamp = (value: number, low: number, high: number) =>
  Math.min(Math.max(value, low), Math.max(low, high));
