/** How fast the service is; started by hand or by a script, never by the build. */
@NullMarked
package vn.hocba.grading.bench;

import org.jspecify.annotations.NullMarked;
