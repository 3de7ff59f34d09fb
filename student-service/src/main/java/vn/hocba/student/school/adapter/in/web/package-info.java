/** The schools' HTTP door. */
@NullMarked
package vn.hocba.student.school.adapter.in.web;

import org.jspecify.annotations.NullMarked;
