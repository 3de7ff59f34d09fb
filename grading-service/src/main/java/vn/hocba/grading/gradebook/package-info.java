/** Marks of one subject in one class. */
@NullMarked
package vn.hocba.grading.gradebook;

import org.jspecify.annotations.NullMarked;
