import { writeFileSync } from 'node:fs';
import { encode } from 'uqr';

const [width, height] = [640, 480];

/** Where the browser that `filmed` starts finds what its camera sees. */
export const film = '.tmp/camera.y4m';

/** Starts a browser whose camera shows the film, and that does not ask whether it may. */
export const filmed = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`
];

/** Films a QR code, as a still: YUV4MPEG2, grey. */
export function filmQr(text: string): void {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const scale = Math.floor(height / size);
  const luma = Buffer.alloc(width * height, 235);
  data.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (!dark) return;
      for (let line = y * scale; line < (y + 1) * scale; line++)
        luma.fill(16, line * width + x * scale, line * width + (x + 1) * scale);
    })
  );
  const colours = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, colours]);
  writeFileSync(
    film,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame])
  );
}
