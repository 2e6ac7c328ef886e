import { describe, expect, it } from "vitest";
import { resistance } from "../../elements/conductance.ts";
import { waterfall } from "../../elements/waterfall.ts";
import { baselineLiver } from "../../liver/liver.ts";
import { presets } from "../../liver/parameters.ts";
import { solveLiver } from "../../liver/solveLiver.ts";
import { flowThrough, pressureAt } from "../../network.ts";
import { lawElement } from "../elements/lawElement.ts";
import { pressureSource } from "../elements/sources.ts";
import { stepper } from "../step.ts";
import { newBuilder } from "../system.ts";
import { parseModel, solveModel } from "./solveModel.ts";
import { writeNetwork } from "./writeNetwork.ts";

describe("a solved liver written for other programs", () => {
  it("solved again from its file, has the pressures and flows that it had", () => {
    const state = solveLiver({ ...baselineLiver(presets.compensated), cavernomaCu: 3 });
    if (!state.ok) throw new Error(state.faults[0].found);
    const model = parseModel(JSON.parse(JSON.stringify(writeNetwork(state.value, "a liver"))));
    const solution = model.ok ? solveModel(model.value) : model;
    if (!solution.ok) throw new Error(JSON.stringify(solution.faults));
    const { vessels, flowIn, pressureIn } = solution.value;
    expect(vessels.length).toBeGreaterThan(30);
    vessels.forEach((name, n) => {
      const element = state.value.network.elements.find((one) => one.name === name)!;
      expect(flowIn[n]![0]).toBeCloseTo(flowThrough(state.value, name), 6);
      expect(pressureIn[n]![0]).toBeCloseTo(pressureAt(state.value, element.nodes[0]), 6);
    });
  });
});

it("a law of the liver stands in a network that changes in time: a compressed vein passes what its law says", () => {
  const law = waterfall(12, resistance(2));
  const builder = newBuilder();
  const end = (name: string) => ({
    flow: builder.unknown(`flow ${name}`),
    pressure: builder.unknown(`pressure ${name}`),
  });
  const [inlet, outlet] = [end("in"), end("out")];
  lawElement(builder, inlet, outlet, law);
  const rising = { at: (time: number) => 10 + 10 * time, mean: 15 };
  pressureSource(builder, inlet, rising);
  pressureSource(builder, outlet, { at: () => 4, mean: 4 });
  const system = builder.system();
  const step = stepper(system, { length: 0.1, spectralRadius: 0.5, tolerance: 1e-11, iterations: 30 });
  let state = { y: Float64Array.from([0, 10, 0, 4]), rate: new Float64Array(4) };
  for (let n = 0; n < 20; n++) {
    const next = step(state, n * 0.1);
    if (!next) throw new Error("not solved");
    state = { y: next.y as Float64Array<ArrayBuffer>, rate: next.rate as Float64Array<ArrayBuffer> };
  }
  expect(state.y[outlet.flow]).toBeCloseTo(law([30, 4]).flow, 6);
});
