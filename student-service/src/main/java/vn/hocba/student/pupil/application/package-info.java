/** Enrolling, correcting and finding pupils, and recording departures. */
@NullMarked
package vn.hocba.student.pupil.application;

import org.jspecify.annotations.NullMarked;
