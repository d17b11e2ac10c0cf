/** Draws entities in the shape of their kind, with a ring around those who are designated (broken if only possibly). */
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Kind } from '../../../text/model';

/** What sigma is told of a mark beside its place, size and colour. */
export interface MarkData extends NodeDisplayData {
  kind: Kind;
  ring: string | null;
  brokenRing: boolean;
}

const SHAPE: Record<Kind, number> = { person: 0, organization: 1, company: 2, public: 3, position: 4, event: 5, asset: 6, other: 7 };

/** How far from its middle a mark is drawn: the ring needs room around the shape. */
const ROOM = 1.06;
const RING_ROOM = 1.5;

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_room;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec4 a_id;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_point;
varying float v_shape;
varying float v_pixel;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  vec2 corner = 2.0 * a_room * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + radius * corner, 1)).xy, 0, 1);
  v_point = corner;
  v_pixel = u_correctionRatio * 2.0 / radius;
  v_shape = a_shape;
  v_ring = a_ring;
#ifdef PICKING_MODE
  v_color = a_id;
#else
  v_color = a_color;
#endif
  v_color.a *= 255.0 / 254.0;
}`;

/** The same outlines as parts/shapes.ts, as distances from their edge. */
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_point;
varying float v_shape;
varying float v_pixel;

float edge(vec2 p) {
  vec2 q = abs(p);
  if (v_shape < 0.5) return length(p) - 0.86;
  if (v_shape < 1.5) return max(q.x, q.y) - 0.76;
  if (v_shape < 2.5) return (q.x + q.y - 1.0) * 0.7071;
  if (v_shape < 3.5) return max(q.x - 0.85, 0.5 * q.x + 0.866 * q.y - 0.85);
  if (v_shape < 4.5) return max(-p.y - 0.78, 0.866 * q.x + 0.5 * p.y - 0.475);
  if (v_shape < 5.5) return max(p.y - 0.78, 0.866 * q.x - 0.5 * p.y - 0.475);
  if (v_shape < 6.5) return min(max(q.x - 0.34, q.y - 0.95), max(q.x - 0.95, q.y - 0.34));
  return max(max(q.x - 0.7, p.y - 0.95), (-p.y - 0.4 - 0.786 * q.x) * 0.786);
}

void main(void) {
  float distance = edge(v_point);
#ifdef PICKING_MODE
  gl_FragColor = distance > 0.25 ? vec4(0.0) : v_color;
#else
  float inside = 1.0 - smoothstep(-v_pixel, 0.0, distance);
  gl_FragColor = v_color * inside;
  if (v_ring.a > 0.1) {
    float around = length(v_point);
    float ring = smoothstep(1.16 - v_pixel, 1.16, around) - smoothstep(1.36 - v_pixel, 1.36, around);
    bool broken = v_ring.a < 0.9 && fract(atan(v_point.y, v_point.x) * 1.2732) < 0.4;
    gl_FragColor = broken ? gl_FragColor : mix(gl_FragColor, vec4(v_ring.rgb, 1.0), ring);
  }
#endif
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
type Uniform = 'u_sizeRatio' | 'u_correctionRatio' | 'u_matrix';

export class MarkProgram extends NodeProgram<Uniform> {
  getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS: ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as Uniform[],
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_room', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  processVisibleItem(index: number, start: number, data: NodeDisplayData): void {
    const { kind, ring, brokenRing } = data as MarkData;
    const values = [data.x, data.y, data.size, SHAPE[kind], ring === null ? ROOM : RING_ROOM, floatColor(data.color), ringOf(ring, brokenRing), index];
    this.array.set(values, start);
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }
}

/** How opaque it is says whether the ring is whole. */
function ringOf(ring: string | null, broken: boolean): number {
  return floatColor(ring === null ? '#00000000' : ring + (broken ? '80' : 'fe'));
}

