export { exponential, normal, uniform } from "./philox.ts";
export { quantiles } from "./quantile.ts";
export { type Sensitivity, sensitivitiesOf, sensitivityDesign } from "./sensitivity.ts";
