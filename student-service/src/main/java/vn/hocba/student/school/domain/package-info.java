/** A school, its levels, and the school year. */
@NullMarked
package vn.hocba.student.school.domain;

import org.jspecify.annotations.NullMarked;
