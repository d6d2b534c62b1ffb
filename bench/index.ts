import { benchFaq } from './faq.ts';
import { benchPictures } from './pictures.ts';
import { benchSolver } from './solver.ts';

benchSolver();
await benchPictures();
benchFaq();
