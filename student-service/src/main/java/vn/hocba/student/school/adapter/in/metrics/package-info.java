/** How many schools there are. */
@NullMarked
package vn.hocba.student.school.adapter.in.metrics;

import org.jspecify.annotations.NullMarked;
