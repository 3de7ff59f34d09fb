/** How many staff members there are. */
@NullMarked
package vn.hocba.student.staff.adapter.in.metrics;

import org.jspecify.annotations.NullMarked;
