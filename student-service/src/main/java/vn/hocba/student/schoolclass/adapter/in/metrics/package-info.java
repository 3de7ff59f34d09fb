/** How many classes there are. */
@NullMarked
package vn.hocba.student.schoolclass.adapter.in.metrics;

import org.jspecify.annotations.NullMarked;
