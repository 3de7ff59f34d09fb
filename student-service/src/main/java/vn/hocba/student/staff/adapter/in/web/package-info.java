/** The staff's HTTP door. */
@NullMarked
package vn.hocba.student.staff.adapter.in.web;

import org.jspecify.annotations.NullMarked;
