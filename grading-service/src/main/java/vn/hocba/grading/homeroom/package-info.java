/** Conduct, absences, comments; closing and approving a class. */
@NullMarked
package vn.hocba.grading.homeroom;

import org.jspecify.annotations.NullMarked;
