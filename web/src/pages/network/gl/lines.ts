/** Draws relations as lines: whole where they certainly hold, broken where they may; room is left for an arrow's head. */
import { createEdgeArrowHeadProgram, createEdgeCompoundProgram, EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

export interface LineData extends EdgeDisplayData {
  broken: boolean;
}

const HEAD = { lengthToThicknessRatio: 3.2, widenessToThicknessRatio: 2.4 };

const VERTEX = /* glsl */ `
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_size;
attribute float a_clear;
attribute float a_broken;
attribute vec4 a_color;
attribute vec4 a_id;
attribute float a_end;
attribute float a_side;
uniform mat3 u_matrix;
uniform float u_zoomRatio;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
uniform float u_minEdgeThickness;
uniform float u_feather;
varying vec4 v_color;
varying float v_side;
varying float v_thickness;
varying float v_feather;
varying float v_along;
varying float v_broken;

void main() {
  vec2 way = a_to - a_from;
  float far = max(length(way), 1e-6);
  vec2 ahead = way / far;
  float thickness = max(a_size, u_minEdgeThickness * u_sizeRatio) * u_correctionRatio / u_sizeRatio;
  float clear = a_clear > 0.0 ? a_clear * 2.0 * u_correctionRatio / u_sizeRatio + thickness * ${(HEAD.lengthToThicknessRatio * 2).toFixed(1)} : 0.0;
  float along = a_end * max(far - clear, 0.0);
  vec2 position = a_from + ahead * along + vec2(-ahead.y, ahead.x) * thickness * a_side;
  gl_Position = vec4((u_matrix * vec3(position, 1)).xy, 0, 1);
  v_side = a_side;
  v_thickness = thickness / u_zoomRatio;
  v_feather = u_feather * u_correctionRatio / u_zoomRatio / u_pixelRatio * 2.0;
  v_along = along / (u_correctionRatio / u_sizeRatio);
  v_broken = a_broken;
#ifdef PICKING_MODE
  v_color = a_id;
#else
  v_color = a_color;
#endif
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_side;
varying float v_thickness;
varying float v_feather;
varying float v_along;
varying float v_broken;

void main(void) {
#ifdef PICKING_MODE
  gl_FragColor = v_color;
#else
  if (v_broken > 0.5 && fract(v_along / 16.0) > 0.55) discard;
  float beside = abs(v_side) * v_thickness;
  gl_FragColor = v_color * (1.0 - smoothstep(v_thickness - v_feather, v_thickness, beside));
#endif
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
const UNIFORMS = ['u_matrix', 'u_zoomRatio', 'u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio', 'u_minEdgeThickness', 'u_feather'] as const;
type Uniform = (typeof UNIFORMS)[number];

class LineProgram extends EdgeProgram<Uniform> {
  /** Whether an arrow's head follows. */
  protected arrow = false;

  getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_from', size: 2, type: FLOAT },
        { name: 'a_to', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_clear', size: 1, type: FLOAT },
        { name: 'a_broken', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: 'a_end', size: 1, type: FLOAT },
        { name: 'a_side', size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: [[0, 1], [0, -1], [1, 1], [1, 1], [0, -1], [1, -1]],
    };
  }

  processVisibleItem(index: number, start: number, from: NodeDisplayData, to: NodeDisplayData, data: EdgeDisplayData): void {
    const { broken } = data as LineData;
    const clear = this.arrow ? to.size : 0;
    this.array.set([from.x, from.y, to.x, to.y, data.size, clear, Number(broken), floatColor(data.color), index], start);
  }

  setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>): void {
    gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
    gl.uniform1f(at.u_zoomRatio, params.zoomRatio);
    gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(at.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(at.u_pixelRatio, params.pixelRatio);
    gl.uniform1f(at.u_minEdgeThickness, params.minEdgeThickness);
    gl.uniform1f(at.u_feather, params.antiAliasingFeather);
  }
}

class ShaftProgram extends LineProgram {
  protected override arrow = true;
}

export const EDGE_PROGRAMS = {
  line: LineProgram,
  arrow: createEdgeCompoundProgram([ShaftProgram, createEdgeArrowHeadProgram(HEAD)]),
};
