/** Whether this page may ask for a camera: over plain http no browser lets it. */
export function cameraHere(): 'here' | 'insecure' | 'none' {
  if (typeof navigator === 'undefined') return 'none';
  if (navigator.mediaDevices?.getUserMedia !== undefined) return 'here';
  return globalThis.isSecureContext === false ? 'insecure' : 'none';
}
