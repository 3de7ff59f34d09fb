/** How many pupils are studying. */
@NullMarked
package vn.hocba.student.pupil.adapter.in.metrics;

import org.jspecify.annotations.NullMarked;
