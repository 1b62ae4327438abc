import { decodeQR } from 'qr/decode.js';

/** Longest side a picture is read at, in pixels; a code of the largest kind has 177 modules a side. */
const pictureSide = 1600;
/** Milliseconds between two looks at the camera. */
const rest = 150;

/**
 * Shows what the camera sees and reads the QR codes in it, until it is ended. Nothing that is seen is kept.
 * @param onread gets the text of each code; of one that stays in sight once
 * @returns ends it and lets the camera go
 * @throws DOMException where there is no camera, or the reader does not allow it
 */
export async function watchCamera(video: HTMLVideoElement, onread: (text: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 } }
  });
  video.srcObject = stream;
  await video.play();
  let last = '';
  let next = setTimeout(look);

  function look(): void {
    const text = read(video, video.videoWidth, video.videoHeight);
    if (text !== undefined && text !== last) onread((last = text));
    next = setTimeout(look, rest);
  }
  return () => {
    clearTimeout(next);
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  };
}

/** The text of the QR code in a picture, such as a photograph of a screen; undefined where none can be read. Never rejects. */
export async function readQrPicture(picture: Blob): Promise<string | undefined> {
  try {
    const bitmap = await createImageBitmap(picture);
    const scale = Math.min(1, pictureSide / Math.max(bitmap.width, bitmap.height));
    const text = read(bitmap, Math.round(bitmap.width * scale), Math.round(bitmap.height * scale), {
      timeLimit: 2000
    });
    bitmap.close();
    return text;
  } catch {
    return undefined;
  }
}

function read(
  source: CanvasImageSource,
  width: number,
  height: number,
  options: Parameters<typeof decodeQR>[1] = {}
): string | undefined {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || width === 0) return undefined;
  context.drawImage(source, 0, 0, width, height);
  try {
    return decodeQR(context.getImageData(0, 0, width, height), options);
  } catch {
    // no code in sight
    return undefined;
  }
}
