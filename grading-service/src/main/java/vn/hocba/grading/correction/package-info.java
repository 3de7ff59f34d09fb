/** Corrections of marks after the lock. */
@NullMarked
package vn.hocba.grading.correction;

import org.jspecify.annotations.NullMarked;
