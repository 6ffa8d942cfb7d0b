/** The job of the workflow that `evogate init` writes, and so the check that rules require. */
export const CHECK_NAME = "evogate";
/** GitHub Actions itself on github.com: the App that reports the checks of jobs. */
export const ACTIONS_APP = 15_368;
