/**
 * Whether a picture has fewer dots an inch than asked for. Counted in whole dots: page sizes in
 * points are rounded by who wrote the file, so a scan at 150 dpi measures 149.99 or 150.02.
 */
export const isCoarser = (dpi: number, least: number): boolean => Math.round(dpi) < least;
