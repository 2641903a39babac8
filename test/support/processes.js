/**
 * What the tests start other programs with: compilers, servers, foreign SOAP stacks. Plain JavaScript, because n8n's
 * lint forbids nodes to do so, and its rules are kept whole for every TypeScript file of this project.
 */
module.exports = require('node:child_process');
