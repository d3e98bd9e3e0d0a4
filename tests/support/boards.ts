import ashby from "../fixtures/boards/ashby.json";
import greenhouse from "../fixtures/boards/greenhouse.json";
import lever from "../fixtures/boards/lever.json";
import teamtailor from "../fixtures/boards/teamtailor.json";

/** One opening that each system has, in its recorded shape and with made-up content. */
export const ashbyJob = (changes: object = {}) => ({ ...ashby, ...changes });
export const greenhouseJob = (changes: object = {}) => ({ ...greenhouse, ...changes });
export const leverPosting = (changes: object = {}) => ({ ...lever, ...changes });
export const teamtailorItem = (changes: object = {}) => ({ ...teamtailor, ...changes });
