import { benchSolver } from './solver.ts';

benchSolver();
