import type { Point } from '@linli/model';

/** Where the device is, asked once; the browser asks the person first. @throws where it is refused or cannot be told */
export function whereIAm(): Promise<Point> {
  return new Promise((resolve, reject) => {
    const located = ({ coords }: GeolocationPosition): void => resolve({ crs: 'WGS84', lon: coords.longitude, lat: coords.latitude });
    navigator.geolocation.getCurrentPosition(located, reject, { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 });
  });
}
