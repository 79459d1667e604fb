/**
 * Thrown where this input cannot become that output, whatever its rows say. `convert_no_coordinates`: geometries are wanted
 * and there are none; `convert_format`: the ending is none of ours; `convert_geometry`: a Shapefile holds points or polygons only.
 */
export class ConvertError extends Error {
  readonly code: 'convert_no_coordinates' | 'convert_format' | 'convert_geometry';
  readonly params: Readonly<Record<string, string>>;

  constructor(code: ConvertError['code'], params: Readonly<Record<string, string>>) {
    super(`${code}: ${JSON.stringify(params)}`);
    this.name = 'ConvertError';
    this.code = code;
    this.params = params;
  }
}
