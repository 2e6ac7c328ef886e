/** Version of the engine, written into every plan; the same as in the room's package.json. */
export const engineVersion = "0.1.0";
