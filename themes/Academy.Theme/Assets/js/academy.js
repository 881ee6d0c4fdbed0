// Every page works without this file; it only makes things quicker or kinder.
import { offerCopy } from './copy.js';
import { drawDiagrams } from './diagrams.js';
import { focusErrors } from './errors.js';
import { foldFilters } from './filters.js';
import { openAllFolds } from './folds.js';
import { refuseLargeFiles } from './large-files.js';
import { closeMenus } from './menu.js';
import { showPasswords } from './password.js';
import { offerPrint } from './print.js';
import { keepRefreshed } from './refreshed.js';
import { keepRenewed } from './renewed.js';
import { showSideways } from './sideways.js';
import { askBeforeSignOut } from './sign-out.js';

focusErrors();
foldFilters();
closeMenus();
showPasswords();
openAllFolds();
showSideways();
drawDiagrams();
askBeforeSignOut();
offerPrint();
offerCopy();
refuseLargeFiles();
keepRefreshed();
keepRenewed();
