/** Fixtures. */
@NullMarked
package vn.hocba.grading.sample;

import org.jspecify.annotations.NullMarked;
