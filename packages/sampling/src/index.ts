export { type Distribution, quantileOf } from "./distribution.ts";
export { philox, uniform } from "./philox.ts";
export { quantiles } from "./quantile.ts";
export { type Sensitivity, sensitivitiesOf, sensitivityDesign } from "./sensitivity.ts";
