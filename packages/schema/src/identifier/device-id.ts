import { refused, type Parsed } from './parsed.ts';

export interface DeviceId {
  /** Centre, 8 digits: division of a province, city, county and local unit, two each. */
  readonly centre: string;
  readonly industry: string;
  readonly type: string;
  /** 7 digits. From the 2016 edition on the first of them is a network id. */
  readonly serial: string;
}

/** Device identifier of video surveillance, 20 digits (GB/T 28181, rule A): centre 8 + industry 2 + type 3 + serial 7. */
export function parseDeviceId(text: string): Parsed<DeviceId> {
  if (!/^[0-9]*$/.test(text)) return refused('character');
  if (text.length !== 20) return refused('length');
  return {
    ok: true,
    centre: text.slice(0, 8),
    industry: text.slice(8, 10),
    type: text.slice(10, 13),
    serial: text.slice(13),
  };
}
