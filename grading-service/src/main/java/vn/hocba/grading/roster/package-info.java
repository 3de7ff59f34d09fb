/** Projections of the student service's facts. */
@NullMarked
package vn.hocba.grading.roster;

import org.jspecify.annotations.NullMarked;
