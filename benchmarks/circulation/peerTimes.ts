/** Best solving times of svZeroDSolver, ms, measured on another machine (one thread, AMD EPYC virtual machine with 2 cores). */
export const peerTimes: Readonly<Record<string, number>> = {
  steadyFlow_bifurcationR_R1: 0.13,
  steadyFlow_stenosis_R: 0.11,
  steadyFlow_RLC_R: 0.5,
  pulsatileFlow_R_RCR: 4.1,
  pulsatileFlow_CStenosis_steadyPressure: 46,
  closedLoopHeart_singleVessel: 24,
  vmr_0104_0001: 608,
  liver_healthy_steady: 2.8,
  liver_healthy_pulsatile: 131,
  tree_255: 156,
};
