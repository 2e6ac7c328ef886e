/**
 * The liver is computed in mmHg, mL and s. Sources give flow in mL/min, resistance in RU = mmHg min/mL and conductance in
 * CU = mL/min/mmHg: they are turned here, and only here.
 */
const secondsPerMinute = 60;

export const fromMlPerMin = (flow: number): number => flow / secondsPerMinute;
export const toMlPerMin = (flow: number): number => flow * secondsPerMinute;
export const fromRu = (resistance: number): number => resistance * secondsPerMinute;
export const fromCu = (conductance: number): number => conductance / secondsPerMinute;

const pascalPerMmHg = 133.322;

/** Pa s/m3 to mmHg s/mL. */
export const fromSiResistance = (resistance: number): number => resistance / pascalPerMmHg / 1e6;
/** mmHg s/mL to Pa s/m3. */
export const toSiResistance = (resistance: number): number => resistance * pascalPerMmHg * 1e6;
/** Pa s2/m6 to mmHg s2/mL2. */
export const fromSiQuadratic = (coefficient: number): number => coefficient / pascalPerMmHg / 1e12;
