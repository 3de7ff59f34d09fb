/** For benchmarks: contestants in one run, and what was measured as a table and as JSON. */
@NullMarked
package vn.hocba.testkit.bench;

import org.jspecify.annotations.NullMarked;
