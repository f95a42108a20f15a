/** The page of the folder edition: its parts lie beside it. */

import { forgetModel, keepOffline, model } from "./offline.js";
import { start } from "./page.js";

start({ model }, forgetModel);
keepOffline();
