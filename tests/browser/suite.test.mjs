// One process: the API and the browser start once.
import { after, before } from "node:test";
import { start, stop } from "./environment.mjs";
import "./openapi.mjs";
import "./reference.mjs";
import "./hostile.mjs";
import "./landing.mjs";

before(start);
after(stop);
