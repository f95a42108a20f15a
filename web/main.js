/** The page of the folder edition: its parts lie beside it. */

import { keepOffline } from "./offline.js";
import { start } from "./page.js";

start();
keepOffline();
