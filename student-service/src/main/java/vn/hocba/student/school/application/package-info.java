/** Registering and finding schools. */
@NullMarked
package vn.hocba.student.school.application;

import org.jspecify.annotations.NullMarked;
