// Every page works without this file; it only makes things quicker or kinder.
import { drawDiagrams } from './diagrams.js';
import { focusErrors } from './errors.js';
import { foldFilters } from './filters.js';
import { closeMenus } from './menu.js';
import { showPasswords } from './password.js';
import { askBeforeSignOut } from './sign-out.js';

focusErrors();
foldFilters();
closeMenus();
showPasswords();
drawDiagrams();
askBeforeSignOut();
